package no.hvorervi.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.TestIntake;
import no.hvorervi.organisation.TestUnits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No table tells who was invited when, which code somebody got, or who has answered. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class DistributionStorageTest {

    private static final List<String> TABLES = List.of("distribution", "recipient", "reminder", "answer_link");

    @Autowired
    JdbcClient sql;

    @Autowired
    RecipientService recipients;

    @Autowired
    LinkService links;

    @Autowired
    InvitationSender sender;

    @Autowired
    TestIntake world;

    @Autowired
    TestUnits units;

    @Autowired
    TestUsers users;

    private Set<String> columns(String table) {
        return new HashSet<>(
                sql.sql("""
                        select column_name from information_schema.columns
                        where table_schema = database() and table_name = :table
                        """).param("table", table).query(String.class).list());
    }

    @Test
    void recipientsHaveNoTimeNoNumberAndNoState() {
        assertThat(columns("recipient")).containsExactlyInAnyOrder("round_id", "unit_id", "recipient_hash", "sealed");
    }

    @Test
    void noTableOfInvitationsHasATime() {
        assertThat(TABLES).allSatisfy(table -> assertThat(columns(table))
                .isNotEmpty()
                .noneMatch(column -> column.matches(".*(_at|_on|_by|answered|used|opened|seen).*")));
    }

    @Test
    void tablesShareWithThoseOfAnswersOnlyWhatManyPeopleShare() {
        for (String ours : TABLES) {
            for (String theirs : List.of("ballot", "draft", "sealed_answer", "response", "response_comment")) {
                Set<String> both = columns(ours);
                both.retainAll(columns(theirs));
                assertThat(both).as("%s and %s", ours, theirs).isSubsetOf("round_id", "unit_id", "channel", "sealed");
            }
        }
    }

    @Test
    void neitherAddressesNorLinksStandInTheDatabaseOrTheLog(CapturedOutput output) {
        UnitId unit = units.root("Sykehjemmet");
        RoundId round = world.open(false, unit);
        users.signIn(units.leader(unit));
        recipients.add(
                round, unit, List.of(new Recipient(new EmailAddress("kanarifugl@kommune.example"), Language.NB)));
        links.offer(round, unit, LinkKind.DEVICE, 10);
        String link =
                links.find(round, unit, LinkKind.DEVICE).orElseThrow().code().value();
        sender.inviteThoseOpen();
        for (String table :
                List.of("recipient", "answer_link", "distribution", "mail_entry", "mail_job", "audit_entry")) {
            List<String> rows = sql.sql("select * from " + table)
                    .query((row, number) -> {
                        var text = new StringBuilder();
                        for (int at = 1; at <= row.getMetaData().getColumnCount(); at++) {
                            Object value = row.getObject(at);
                            text.append(
                                    value instanceof byte[] bytes
                                            ? new String(bytes, StandardCharsets.ISO_8859_1)
                                            : String.valueOf(value));
                        }
                        return text.toString();
                    })
                    .list();
            assertThat(rows).isNotEmpty().noneMatch(row -> row.contains("kanarifugl") || row.contains(link));
        }
        assertThat(output.getAll()).doesNotContain("kanarifugl", link);
        assertThat(new Recipient(new EmailAddress("kanarifugl@kommune.example"), Language.NB).toString())
                .doesNotContain("kanarifugl");
    }
}
