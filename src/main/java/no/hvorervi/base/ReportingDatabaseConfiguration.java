package no.hvorervi.base;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import javax.sql.DataSource;
import no.hvorervi.base.DatabaseConfiguration.EmbeddedDatabaseHolder;
import org.jooq.DSLContext;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Connections and transactions of the account that reads what is released: what shows results cannot reach answers,
 * whatever goes wrong there.
 */
@Configuration(proxyBeanMethods = false)
class ReportingDatabaseConfiguration {

    /** A page reads one unit's figures, in milliseconds; the rest is remembered. */
    private static final int CONNECTIONS = 6;

    private static final String NAME = "hvorervi-reports";

    /** Asked for after the others, so that it is said first what is wrong with those. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @DependsOn({"dataSource", "migrationDataSource", "intakeDataSource"})
    @Reporting
    HikariDataSource reportingDataSource(DatabaseSettings settings, EmbeddedDatabaseHolder embedded) {
        HikariDataSource pool = open(settings, embedded);
        pool.setReadOnly(true);
        return pool;
    }

    private static HikariDataSource open(DatabaseSettings settings, EmbeddedDatabaseHolder embedded) {
        if (settings.isExternal()) {
            String url = DatabaseConfiguration.safeUrl(settings);
            return DatabaseConfiguration.pool(NAME, CONNECTIONS, url, settings.reportsUser(), password(settings));
        }
        DatabaseAccount account = DatabaseAccount.REPORTING;
        return DatabaseConfiguration.pool(
                NAME, CONNECTIONS, embedded.url(), account.user(), embedded.password(account));
    }

    private static String password(DatabaseSettings settings) {
        String password = DatabaseConfiguration.secret(settings.reportsPassword(), settings.reportsPasswordFile());
        if (password == null) {
            throw new UnsafeConfigurationException(
                    "HVORERVI_DB_URL is set, but not the account that reads what is released.",
                    "Make the accounts with deploy/mariadb/accounts.sql and set HVORERVI_DB_REPORTS_PASSWORD_FILE (or"
                            + " HVORERVI_DB_REPORTS_PASSWORD), and HVORERVI_DB_REPORTS_USER if it is not"
                            + " hvorervi_reports. deploy/README.md has the steps for upgrading.");
        }
        if (Set.of(settings.user(), settings.migrationUser(), settings.answersUser())
                .contains(settings.reportsUser())) {
            throw new UnsafeConfigurationException(
                    "HVORERVI_DB_REPORTS_USER is the account of the application, of the migration or of answering.",
                    "Use an account of its own, as deploy/mariadb/accounts.sql makes it: what shows results must not be"
                            + " able to read answers.");
        }
        return password;
    }

    @Bean(defaultCandidate = false)
    @Reporting
    PlatformTransactionManager reportingTransactionManager(@Reporting DataSource dataSource) {
        return new DatabaseTransactionManager(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Reporting
    Transactions reportingTransactions(@Reporting PlatformTransactionManager manager) {
        return new Transactions(manager);
    }

    /** Like the application's, but over the other connections. */
    @Bean(defaultCandidate = false)
    @Reporting
    DSLContext reportingSql(DSLContext sql, @Reporting DataSource dataSource) {
        return sql.configuration()
                .derive(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)))
                .dsl();
    }
}
