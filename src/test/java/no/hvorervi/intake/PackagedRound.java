package no.hvorervi.intake;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import no.hvorervi.KillableApplication;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.sealing.TestKeys;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * An open round in the database of an application that runs in a process of its own, with codes that nobody has; everybody who
 * answers does so in a way of the own.
 */
public final class PackagedRound {

    /** Scores from 1 to 5 of seven questions tell 78,125 people apart. */
    private static final int DIGITS = 7;

    private static final int BASE = 5;
    private static final int DAY = 1;

    private final JdbcTemplate batches;
    private final JdbcClient sql;
    private final long round;
    private final List<Long> items;
    private final List<Code> codes;

    private PackagedRound(JdbcTemplate batches, JdbcClient sql, long round, List<Long> items, List<Code> codes) {
        this.batches = batches;
        this.sql = sql;
        this.round = round;
        this.items = items;
        this.codes = codes;
    }

    /** Makes it as the application would. */
    public static PackagedRound make(KillableApplication application, int people) {
        return make(application.databaseUrl(), application.databasePassword(), application.keys(), people);
    }

    private static PackagedRound make(String url, String password, Path keys, int people) {
        var batches = new JdbcTemplate(new DriverManagerDataSource(url + "&useBulkStmts=true", "hvorervi", password));
        JdbcClient sql = JdbcClient.create(batches);
        long leader = account(sql, "leder");
        long other = account(sql, "tillitsvalgt");
        sql.sql("insert into account_role (account_id, role) values (?, 'OPERATOR')")
                .param(leader)
                .update();
        sql.sql("insert into municipality (name) values ('Prøve kommune')").update();
        long municipality = number(sql, "select max(municipality_id) from municipality");
        sql.sql("insert into unit (municipality_id, external_id, name, kind, valid_from)"
                        + " values (?, 'P1', 'Sykehjemmet', 'enhet', '2020-01-01')")
                .param(municipality)
                .update();
        long unit = number(sql, "select max(unit_id) from unit");
        long version = number(sql, "select max(criteria_version_id) from criteria_version");
        Instant now = Instant.now();
        sql.sql("insert into round (municipality_id, criteria_version_id, title, state, opens_at, closes_at,"
                        + " smallest_group, nine_only, comments, purpose, legal_basis, responsible, retention_days,"
                        + " recurrence, drafted_at, drafted_by) values (?, ?, 'Prøverunden', 'PREPARED', ?, ?, 5, false,"
                        + " true, 'Prøve', 'Prøve', 'Prøve kommune', 30, 'NONE', ?, ?)")
                .params(
                        municipality,
                        version,
                        utc(now.minus(DAY, ChronoUnit.DAYS)),
                        utc(now.plus(DAY, ChronoUnit.DAYS)))
                .param(utc(now))
                .param(leader)
                .update();
        long round = number(sql, "select max(round_id) from round");
        sql.sql("insert into round_voice (round_id, voice) values (?, 'EMPLOYEE')")
                .param(round)
                .update();
        sql.sql("insert into round_unit (round_id, unit_id) values (?, ?)")
                .params(round, unit)
                .update();
        approve(sql, round, unit, "LEADER", leader);
        approve(sql, round, unit, "REPRESENTATIVE", other);
        var files = new TestKeys(keys);
        byte[] publicKey = files.rounds().make(new RoundId(round));
        sql.sql("insert into round_key (round_id, public_key) values (?, ?)")
                .params(round, publicKey)
                .update();
        List<Long> items = sql.sql("select criteria_item_id from criteria_item where criteria_version_id = ?"
                        + " and kind = 'PRINCIPLE' order by criteria_item_id")
                .param(version)
                .query(Long.class)
                .list();
        var hashes = files.codes();
        hashes.makeDraftSecret(new RoundId(round));
        List<Code> codes = Stream.generate(Code::random).limit(people).toList();
        batches.batchUpdate(
                "insert into ballot (ballot_hash, round_id, unit_id, voice, channel) values (?, ?, ?, 'EMPLOYEE', 'PAPER')",
                codes.stream()
                        .map(code -> new Object[] {hashes.ballotHash(code), round, unit})
                        .toList());
        return new PackagedRound(batches, sql, round, items, codes);
    }

    private static String utc(Instant moment) {
        return moment.truncatedTo(ChronoUnit.SECONDS)
                .toString()
                .replaceAll("[TZ]", " ")
                .strip();
    }

    private static long account(JdbcClient sql, String name) {
        sql.sql("insert into account (email, name, created_at) values (?, ?, utc_timestamp(6))")
                .params(name + "@kommune.example", name)
                .update();
        return number(sql, "select max(account_id) from account");
    }

    private static void approve(JdbcClient sql, long round, long unit, String side, long by) {
        sql.sql("insert into round_approval (round_id, unit_id, side, approved_at, approved_by, discussed_on,"
                        + " discussed_with) values (?, ?, ?, utc_timestamp(6), ?, '2026-01-15', 'Leder og verneombud')")
                .params(round, unit, side, by)
                .update();
    }

    private static long number(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }

    public int people() {
        return codes.size();
    }

    public Code codeOf(int person) {
        return codes.get(person);
    }

    /** What the person answers, as fields of a form: like nobody else. */
    Map<String, String> fieldsOf(int person) {
        Map<String, String> fields = new HashMap<>();
        fields.put("kode", codes.get(person).value());
        int rest = person;
        for (int digit = 0; digit < DIGITS; digit++) {
            fields.put("i" + items.get(digit), Integer.toString(1 + rest % BASE));
            rest /= BASE;
        }
        return fields;
    }

    /** The first of what the person answers. */
    public Map<String, String> fieldsOf(int person, int questions) {
        Map<String, String> fields = new HashMap<>(fieldsOf(person));
        items.subList(questions, items.size()).forEach(item -> fields.remove("i" + item));
        return fields;
    }

    /** Lets the round be over, so that the application opens the answers within two minutes. */
    void end() {
        sql.sql("update round set closes_at = utc_timestamp(6) where round_id = ?")
                .param(round)
                .update();
    }

    boolean isOpened() {
        return number(sql, "select count(*) from round_key where round_id = " + round) == 0;
    }

    /** How many answers of each person there are in the closed round. */
    int[] countAnswers() {
        int[] found = new int[people()];
        List<byte[]> stored = new ArrayList<>(
                batches.queryForList("select answers from response where round_id = ?", byte[].class, round));
        for (byte[] each : stored) {
            found[personOf(AnswersFormat.read(each))]++;
        }
        return found;
    }

    private int personOf(Answers answers) {
        int person = 0;
        for (int digit = DIGITS - 1; digit >= 0; digit--) {
            QuestionId item = new QuestionId.OfItem(new CriteriaItemId(items.get(digit)));
            person = person * BASE + answers.scoreOf(item).orElseThrow() - 1;
        }
        return person;
    }

    @Override
    public String toString() {
        return "Round " + round + ", answers: " + Arrays.stream(countAnswers()).sum();
    }
}
