package no.hvorervi.base;

/** The accounts at the database, as {@code deploy/mariadb/accounts.sql} makes them. */
public enum DatabaseAccount {
    /** Reads and writes the application's tables, and only adds to the audit log. */
    APPLICATION("hvorervi", "REPLACE-APPLICATION"),
    /** Makes and changes tables, and says what the others may do. */
    MIGRATION("hvorervi_migration", "REPLACE-MIGRATION"),
    /** Hands anonymous answers in, and can read none. */
    INTAKE("hvorervi_answers", "REPLACE-ANSWERS"),
    /** Reads released figures, and nothing else. */
    REPORTING("hvorervi_reports", "REPLACE-REPORTS");

    private final String user;
    private final String placeholder;

    DatabaseAccount(String user, String placeholder) {
        this.user = user;
        this.placeholder = placeholder;
    }

    public String user() {
        return user;
    }

    /** What stands for its password in the statements. */
    String placeholder() {
        return placeholder;
    }

    /** The file below the data folder that holds its password at the embedded database. */
    String passwordFile() {
        return this == APPLICATION ? "database.password" : "database." + user + ".password";
    }
}
