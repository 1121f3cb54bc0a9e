package no.hvorervi;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.AssessmentLedger.Field;
import no.hvorervi.AssessmentLedger.Part;
import no.hvorervi.AssessmentLedger.Step;
import no.hvorervi.AssessmentLedger.Verdict;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** Units with a leader each in the database of an application that runs in a process of its own, and what is stored of them. */
final class PackagedUnits {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int DONT_KNOW = 6;

    private final JdbcClient sql;
    private final List<Led> all = new ArrayList<>();

    /** A unit, and how its leader signs in beside the password of all test users. */
    record Led(UnitId unit, String email) {}

    private PackagedUnits(JdbcClient sql) {
        this.sql = sql;
    }

    static PackagedUnits make(KillableApplication application, int count) {
        var units = new PackagedUnits(JdbcClient.create(
                new DriverManagerDataSource(application.databaseUrl(), "hvorervi", application.databasePassword())));
        units.make(count);
        return units;
    }

    List<Led> all() {
        return all;
    }

    private void make(int count) {
        String hash = "{argon2id-2026}"
                + new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, 1, MEMORY_KIB, 2)
                        .encode(Normalizer.normalize(TestUsers.PASSWORD, Normalizer.Form.NFC));
        long operator = account("drift@kommune.example", hash);
        sql.sql("insert into account_role (account_id, role) values (?, 'OPERATOR')")
                .param(operator)
                .update();
        sql.sql("insert into municipality (name) values ('Prøve kommune')").update();
        long municipality = number("select max(municipality_id) from municipality");
        long root = unit(municipality, "Prøve kommune");
        for (int each = 1; each <= count; each++) {
            String email = "leder-" + each + "@kommune.example";
            long leader = account(email, hash);
            long unit = unit(municipality, "Enhet " + each);
            sql.sql("insert into unit_parent (unit_id, parent_id, valid_from) values (?, ?, '2020-01-01')")
                    .params(unit, root)
                    .update();
            sql.sql("insert into membership (account_id, unit_id, role, valid_from)"
                            + " values (?, ?, 'UNIT_LEADER', '2020-01-01')")
                    .params(leader, unit)
                    .update();
            sql.sql("insert into person (municipality_id, account_id, source, added_at)"
                            + " values (?, ?, 'PERSON', utc_timestamp(6))")
                    .params(municipality, leader)
                    .update();
            all.add(new Led(new UnitId(unit), email));
        }
        sql.sql("update access_revision set revision = revision + 1").update();
    }

    private long account(String email, String hash) {
        sql.sql("insert into account (email, name, password_hash, created_at)"
                        + " values (?, 'Liv Leder', ?, utc_timestamp(6))")
                .params(email, hash)
                .update();
        return number("select max(account_id) from account");
    }

    private long unit(long municipality, String name) {
        sql.sql("insert into unit (municipality_id, external_id, name, kind, valid_from)"
                        + " values (?, ?, ?, 'enhet', '2020-01-01')")
                .params(municipality, name, name)
                .update();
        return number("select max(unit_id) from unit");
    }

    private long number(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    private record Edition(long id, int number, int edition, boolean isSigned, String comment, int version) {}

    /** Holds all that is stored of a unit against what its leader was told. */
    Verdict judge(AssessingLeader leader) {
        List<Edition> editions = sql.sql(
                        "select assessment_id as id, number, edition, state = 'SUBMITTED' as is_signed,"
                                + " comment, version from assessment where unit_id = ? order by number, edition")
                .param(leader.unit().value())
                .query(Edition.class)
                .list();
        Map<Field, String> values = new HashMap<>();
        Map<Step, Integer> writes = new HashMap<>();
        for (Edition edition : editions) {
            readComment(edition, values, writes);
            readAnswers(edition, values, writes);
        }
        return leader.ledger().judge(values, writes).plus(judgeEditions(leader, editions));
    }

    private static void readComment(Edition edition, Map<Field, String> values, Map<Step, Integer> writes) {
        var field = new Field(edition.number(), AssessingLeader.COMMENT_STEP, Part.COMMENT);
        values.put(field, edition.comment());
        // Begun with version 1; signing it raised it too.
        writes.put(Step.of(field), edition.version() - (edition.isSigned() ? 2 : 1));
    }

    private void readAnswers(Edition edition, Map<Field, String> values, Map<Step, Integer> writes) {
        sql.sql("select (select count(*) from criteria_item before_it"
                        + " where before_it.criteria_version_id = item.criteria_version_id"
                        + " and before_it.kind = 'PRINCIPLE' and before_it.position <= item.position),"
                        + " if(not_applicable, " + DONT_KNOW + ", score), reason, evidence, answer.version"
                        + " from assessment_answer answer join criteria_item item using (criteria_item_id)"
                        + " where assessment_id = ?")
                .param(edition.id())
                .query(row -> {
                    var step = new Step(edition.number(), row.getInt(1));
                    String rating = row.getString(2);
                    values.put(new Field(step.number(), step.step(), Part.RATING), rating == null ? "" : rating);
                    values.put(new Field(step.number(), step.step(), Part.REASON), row.getString(3));
                    values.put(new Field(step.number(), step.step(), Part.EVIDENCE), row.getString(4));
                    writes.put(step, row.getInt(5));
                });
    }

    /** Numbers without a gap, one edition and one audit entry of each that is signed, and no draft but the one begun last. */
    private Verdict judgeEditions(AssessingLeader leader, List<Edition> editions) {
        long signed = editions.stream().filter(Edition::isSigned).count();
        long drafts = editions.size() - signed;
        long numbers = editions.stream().map(Edition::number).distinct().count();
        long last = editions.isEmpty() ? 0 : editions.getLast().number();
        long recorded = sql.sql(
                        "select count(*) from audit_entry where action = 'ASSESSMENT_SUBMITTED' and unit_id = ?")
                .param(leader.unit().value())
                .query(Long.class)
                .single();
        int most = leader.signed() + (leader.mayHaveSignedAnother() ? 1 : 0);
        long lost = Math.max(0, leader.signed() - signed)
                + (leader.hasDraft() && drafts == 0 ? 1 : 0)
                + Math.max(0, signed - recorded)
                + (last - numbers);
        long doubled = Math.max(0, signed - most)
                + Math.max(0, drafts - 1)
                + Math.max(0, recorded - signed)
                + (editions.size() - numbers);
        return new Verdict(0, lost, 0, doubled);
    }
}
