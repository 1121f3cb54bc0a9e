package no.hvorervi.base;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what an operator can do about a database that refuses the application, without a stack trace. */
class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    private static final int NO_DATABASE_RIGHTS = 1044;
    private static final int ACCESS_DENIED = 1045;
    private static final int UNKNOWN_DATABASE = 1049;
    private static final int UNKNOWN_VARIABLE = 1193;
    private static final int UNKNOWN_COLLATION = 1273;

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        SQLException deepest = deepest(cause);
        String cure = cureOf(deepest);
        return cure == null
                ? null
                : new FailureAnalysis("The database cannot be used: " + deepest.getMessage(), cure, rootFailure);
    }

    private static SQLException deepest(SQLException failure) {
        SQLException deepest = failure;
        for (Throwable each = failure; each != null; each = each.getCause()) {
            if (each instanceof SQLException sql) {
                deepest = sql;
            }
        }
        return deepest;
    }

    private static @Nullable String cureOf(SQLException failure) {
        return switch (failure.getErrorCode()) {
            case ACCESS_DENIED ->
                "See that HVORERVI_DB_USER, HVORERVI_DB_MIGRATION_USER and their passwords are right, and that the"
                        + " accounts may come from this machine.";
            case NO_DATABASE_RIGHTS, UNKNOWN_DATABASE ->
                "Make the database and its accounts with deploy/mariadb/accounts.sql.";
            case UNKNOWN_VARIABLE, UNKNOWN_COLLATION ->
                "The server is too old. Use MariaDB 10.11 (from 10.11.8), 11.4 (from 11.4.2) or 11.8.";
            default ->
                Objects.requireNonNullElse(failure.getSQLState(), "").startsWith("08")
                        ? "See that the server runs and that HVORERVI_DB_URL names its address, port and, on another"
                                + " machine, its certificate."
                        : null;
        };
    }
}
