package no.hvorervi;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import no.hvorervi.base.DatabaseAccount;
import no.hvorervi.base.EmbeddedDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Each account at the database may do what it needs and nothing else. */
@DatabaseTest
class DatabaseRightsTest {

    private static final Path GRANTS = Path.of("db", "grants", "afterMigrate__grant_rights.sql");
    private static final String DATABASE = "hvorervi";

    /** The operator's own database was given its accounts by the operator. */
    private static Connection connect(DatabaseAccount account) throws SQLException {
        EmbeddedDatabase database = TestDatabase.embedded().orElseThrow();
        var properties = new Properties();
        properties.setProperty("user", account.user());
        properties.setProperty("password", database.password(account));
        String server = database.url().replace("/" + DATABASE + "?", "/?");
        return DriverManager.getConnection(server, properties);
    }

    @Test
    void everyTableHasALineOfGrants() throws IOException {
        String grants = Files.readString(GRANTS);
        List<String> without = Arrays.stream(no.hvorervi.db.Tables.class.getFields())
                .map(Field::getName)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .filter(name -> !grants.matches("(?s).* on " + name + " to hvorervi_app;.*"))
                .toList();
        assertThat(without)
                .as("tables without a line «grant … on TABLE to hvorervi_app;» in %s", GRANTS)
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(DatabaseAccount.class)
    @DisabledIfEnvironmentVariable(named = "HVORERVI_DB_URL", matches = ".+")
    void grantsAreThoseOfTheSnapshot(DatabaseAccount account) throws SQLException, IOException {
        List<String> grants = new ArrayList<>();
        try (Connection connection = connect(account);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("show grants")) {
            while (rows.next()) {
                grants.add(rows.getString(1).replaceAll(" IDENTIFIED BY PASSWORD '[^']*'", ""));
            }
        }
        assertThat(grants.stream().sorted().collect(joining("\n", "", "\n"))).isEqualTo(snapshot(account.user()));
    }

    private static String snapshot(String user) throws IOException {
        try (InputStream file = DatabaseRightsTest.class.getResourceAsStream("/database/grants-" + user + ".txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @DisabledIfEnvironmentVariable(named = "HVORERVI_DB_URL", matches = ".+")
    @CsvSource(
            delimiter = '|',
            value = {
                "APPLICATION | update audit_entry set action = 'X'",
                "APPLICATION | delete from audit_entry",
                "APPLICATION | truncate table audit_entry",
                "APPLICATION | drop table audit_entry",
                "APPLICATION | alter table audit_entry add column x int",
                "APPLICATION | replace into audit_entry select * from audit_entry",
                "APPLICATION | rename table audit_entry to x",
                "APPLICATION | create trigger x before insert on audit_entry for each row set new.subject = ''",
                "APPLICATION | insert into audit_chain select 2, last_entry_id, last_hash from audit_chain",
                "APPLICATION | delete from audit_chain",
                "APPLICATION | update audit_pseudonym set account_id = 1",
                "APPLICATION | update criteria_text set content = ''",
                "APPLICATION | delete from criteria_version",
                "APPLICATION | select * from flyway_schema_history",
                "APPLICATION | update flyway_schema_history set success = 0",
                "APPLICATION | create table x (x int)",
                "APPLICATION | grant all on hvorervi.* to hvorervi_app",
                "APPLICATION | set role hvorervi_reporting",
                "APPLICATION | select * from mysql.global_priv",
                "APPLICATION | select load_file('/etc/passwd') into outfile '/tmp/x'",
                "APPLICATION | create user x",
                "APPLICATION | update ballot set is_used = true",
                "APPLICATION | insert into sealed_answer select * from sealed_answer",
                "APPLICATION | update response set answers = ''",
                "APPLICATION | insert into draft select * from draft",
                "INTAKE | select sealed from sealed_answer",
                "INTAKE | select * from sealed_answer",
                "INTAKE | update sealed_answer set sealed = ''",
                "INTAKE | delete from sealed_answer",
                "INTAKE | select * from response",
                "INTAKE | select * from response_comment",
                "INTAKE | insert into ballot (ballot_hash, round_id, unit_id, voice, channel) values ('', 1, 1, '', '')",
                "INTAKE | delete from ballot",
                "INTAKE | update ballot set round_id = 1",
                "INTAKE | update round_key set public_key = ''",
                "INTAKE | delete from round_key",
                "INTAKE | select * from round",
                "APPLICATION | update released_figure set mean = 5",
                "APPLICATION | update handed_answer set words = ''",
                "APPLICATION | delete from handed_answer",
                "APPLICATION | update handed_up set due_on = '2030-01-01'",
                "APPLICATION | update handed_up set what = 'Noe annet'",
                "APPLICATION | update outcome_page set contents = '{}'",
                "APPLICATION | update released_turnout set people = 5",
                "APPLICATION | update released_scale set n = 10",
                "APPLICATION | update released_item set kind = 'PRINCIPLE'",
                "APPLICATION | update released_unit set name = ''",
                "APPLICATION | update released_round set smallest_group = 5",
                "APPLICATION | update released_proof set verdict = 'SAFE'",
                "APPLICATION | delete from released_proof",
                "APPLICATION | update released_comment set text = ''",
                "APPLICATION | delete from released_comment",
                "INTAKE | select * from released_figure",
                "REPORTING | insert into released_figure select * from released_figure",
                "REPORTING | update released_round set is_published = true",
                "REPORTING | delete from released_round",
                "REPORTING | select * from round",
                "REPORTING | select * from unit",
                "REPORTING | select * from response_comment",
                "REPORTING | select * from response",
                "REPORTING | select * from sealed_answer",
                "REPORTING | select * from ballot",
                "INTAKE | select * from account",
                "INTAKE | select * from unit",
                "INTAKE | select * from audit_entry",
                "INTAKE | insert into access_revision (access_revision_id, revision) values (1, 1)",
                "INTAKE | create table x (x int)",
                "INTAKE | set role hvorervi_app",
                "REPORTING | select * from account",
                "REPORTING | select * from assessment_answer",
                "REPORTING | select * from audit_entry",
                "REPORTING | delete from assessment",
                "REPORTING | set role hvorervi_app",
                "MIGRATION | select * from mysql.global_priv",
                "MIGRATION | create user x",
                "MIGRATION | create database x",
            })
    void statementIsDenied(DatabaseAccount account, String statement) throws SQLException {
        try (Connection connection = connect(account);
                Statement work = connection.createStatement()) {
            assertThatThrownBy(() -> {
                        // Of the database itself those may know nothing who have no right to anything in it.
                        work.execute("use " + DATABASE);
                        work.execute(statement);
                    })
                    .isInstanceOf(SQLException.class)
                    .hasMessageMatching("(?s).*(denied|Access|Invalid role|isn't allowed).*");
        }
    }
}
