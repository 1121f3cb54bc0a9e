package no.hvorervi.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What an older release stored is whole after an upgrade. */
class UpgradeTest {

    @Test
    void treesBecomeMunicipalitiesAndTheAdministratorGoesOnAdministeringThem(@TempDir Path folder) {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
            DataSource dataSource = new DriverManagerDataSource(
                    database.url(), DatabaseAccount.MIGRATION.user(), database.password(DatabaseAccount.MIGRATION));
            migrate(dataSource, "0013");
            JdbcClient sql = JdbcClient.create(dataSource);
            fill(sql);
            migrate(dataSource, "latest");
            requireUpgraded(sql);
        }
    }

    private static void migrate(DataSource dataSource, String target) {
        Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private static void fill(JdbcClient sql) {
        execute(
                sql,
                "insert into account (account_id, email, name, created_at) values (1, 'a@kommune.example', 'Ada', now(6))");
        execute(
                sql,
                "insert into account (account_id, email, name, created_at) values (2, 'l@kommune.example', 'Liv', now(6))");
        execute(sql, "insert into account_role (account_id, role) values (1, 'ADMINISTRATOR')");
        for (int unit = 1; unit <= 5; unit++) {
            execute(
                    sql,
                    "insert into unit (unit_id, external_id, name, kind, valid_from) values (%d, 'E%d', 'Enhet %d', 'enhet', '2020-01-01')"
                            .formatted(unit, unit, unit));
        }
        // 1 is the root of 2 and, from 2024, of 3, which stood under 2 before; 4 is the root of 5.
        execute(
                sql,
                "insert into unit_parent (unit_id, valid_from, valid_to, parent_id) values (2, '2020-01-01', null, 1)");
        execute(
                sql,
                "insert into unit_parent (unit_id, valid_from, valid_to, parent_id) values (3, '2020-01-01', '2023-12-31', 2)");
        execute(
                sql,
                "insert into unit_parent (unit_id, valid_from, valid_to, parent_id) values (3, '2024-01-01', null, 1)");
        execute(
                sql,
                "insert into unit_parent (unit_id, valid_from, valid_to, parent_id) values (5, '2020-01-01', null, 4)");
        execute(
                sql,
                "insert into membership (account_id, unit_id, role, valid_from) values (2, 3, 'UNIT_LEADER', '2020-01-01')");
    }

    private static void requireUpgraded(JdbcClient sql) {
        assertThat(texts(sql, "select concat(unit_id, ' in ', municipality_id) from unit order by unit_id"))
                .containsExactly("1 in 1", "2 in 1", "3 in 1", "4 in 4", "5 in 4");
        assertThat(texts(sql, "select name from municipality order by municipality_id"))
                .containsExactly("Enhet 1", "Enhet 4");
        assertThat(texts(sql, "select role from account_role")).containsExactly("OPERATOR");
        assertThat(
                        texts(
                                sql,
                                "select concat(account_id, ' ', role, ' ', unit_id) from membership order by account_id, unit_id"))
                .containsExactly("1 ADMINISTRATOR 1", "1 ADMINISTRATOR 4", "2 UNIT_LEADER 3");
        assertThat(
                        texts(
                                sql,
                                "select concat(account_id, ' in ', municipality_id) from person order by account_id, municipality_id"))
                .containsExactly("1 in 1", "1 in 4", "2 in 1");
    }

    private static void execute(JdbcClient sql, String statement) {
        sql.sql(statement).update();
    }

    private static List<String> texts(JdbcClient sql, String query) {
        return sql.sql(query).query(String.class).list();
    }
}
