package no.hvorervi.base;

import com.zaxxer.hikari.HikariDataSource;
import java.util.Set;
import javax.sql.DataSource;
import no.hvorervi.base.DatabaseConfiguration.EmbeddedDatabaseHolder;
import org.jooq.DSLContext;
import org.jooq.conf.SettingsTools;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Connections and transactions of the account that hands answers in: what reads answers cannot be reached by way of the pages
 * that take them, whatever goes wrong there.
 */
@Configuration(proxyBeanMethods = false)
class IntakeDatabaseConfiguration {

    /** Handing in is a matter of milliseconds, so that few connections serve many people. */
    private static final int CONNECTIONS = 8;

    private static final String NAME = "hvorervi-answers";

    /** Asked for after the others, so that it is said first what is wrong with those. */
    @Bean(destroyMethod = "close", defaultCandidate = false)
    @DependsOn({"dataSource", "migrationDataSource"})
    @Intake
    HikariDataSource intakeDataSource(DatabaseSettings settings, EmbeddedDatabaseHolder embedded) {
        if (settings.isExternal()) {
            String url = DatabaseConfiguration.safeUrl(settings);
            return prepared(
                    DatabaseConfiguration.pool(NAME, CONNECTIONS, url, settings.answersUser(), password(settings)));
        }
        DatabaseAccount account = DatabaseAccount.INTAKE;
        return prepared(DatabaseConfiguration.pool(
                NAME, CONNECTIONS, embedded.url(), account.user(), embedded.password(account)));
    }

    /** The same few statements again and again, with answers of kilobytes: the server need not read them as text each time. */
    private static HikariDataSource prepared(HikariDataSource pool) {
        pool.addDataSourceProperty("useServerPrepStmts", "true");
        return pool;
    }

    private static String password(DatabaseSettings settings) {
        String password = DatabaseConfiguration.secret(settings.answersPassword(), settings.answersPasswordFile());
        if (password == null) {
            throw new UnsafeConfigurationException(
                    "HVORERVI_DB_URL is set, but not the account that hands answers in.",
                    "Make the accounts with deploy/mariadb/accounts.sql and set HVORERVI_DB_ANSWERS_PASSWORD_FILE (or"
                            + " HVORERVI_DB_ANSWERS_PASSWORD), and HVORERVI_DB_ANSWERS_USER if it is not"
                            + " hvorervi_answers. deploy/README.md has the steps for upgrading.");
        }
        if (Set.of(settings.user(), settings.migrationUser()).contains(settings.answersUser())) {
            throw new UnsafeConfigurationException(
                    "HVORERVI_DB_ANSWERS_USER is the account of the application or of the migration.",
                    "Use an account of its own, as deploy/mariadb/accounts.sql makes it: what takes answers must not be"
                            + " able to read them.");
        }
        return password;
    }

    @Bean(name = Intake.MANAGER, defaultCandidate = false)
    @Intake
    PlatformTransactionManager intakeTransactionManager(@Intake DataSource dataSource) {
        return new DatabaseTransactionManager(dataSource);
    }

    @Bean(defaultCandidate = false)
    @Intake
    Transactions intakeTransactions(@Intake PlatformTransactionManager manager) {
        return new Transactions(manager);
    }

    /** Like the application's, but over the other connections. */
    @Bean(defaultCandidate = false)
    @Intake
    DSLContext intakeSql(DSLContext sql, @Intake DataSource dataSource) {
        return sql.configuration()
                .derive(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(dataSource)))
                // Lists of a few lengths, so that few statements are prepared.
                .derive(SettingsTools.clone(sql.settings()).withInListPadding(true))
                .dsl();
    }
}
