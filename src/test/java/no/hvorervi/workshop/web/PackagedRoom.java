package no.hvorervi.workshop.web;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Crockford;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.sealing.WorkshopKeys;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * A workshop in the database of an application that runs in a process of its own, and what whoever leads it does, as that
 * application's other instance would store it.
 */
public final class PackagedRoom {

    private static final List<String> PRINCIPLES = List.of(
            "clear-goals",
            "less-detail-control",
            "sound-decisions",
            "citizen-participation",
            "openness",
            "partnership",
            "competence",
            "coordination",
            "digital-services");

    private static final String HASH = "{argon2id-2026}"
            + new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2)
                    .encode(Normalizer.normalize(TestUsers.PASSWORD, Normalizer.Form.NFC));
    private static final Duration DAY = Duration.ofHours(12);

    private final JdbcClient sql;
    private final UnitId unit;
    private final WorkshopId id;
    private final WorkshopCode code;
    private final String leader;

    private PackagedRoom(JdbcClient sql, UnitId unit, WorkshopId id, WorkshopCode code, String leader) {
        this.sql = sql;
        this.unit = unit;
        this.id = id;
        this.code = code;
        this.leader = leader;
    }

    /**
     * Makes one of a unit of its own, in which people are welcome.
     *
     * @param keys of the application
     */
    public static PackagedRoom make(DataSource database, WorkshopKeys keys) {
        return make(database, keys, 4);
    }

    /** The same, with so many principles to vote on. */
    static PackagedRoom make(DataSource database, WorkshopKeys keys, int principles) {
        JdbcClient sql = JdbcClient.create(database);
        String leader = Crockford.random(12).toLowerCase(Locale.ROOT) + "@kommune.example";
        long account = leader(sql, leader);
        long unit = unit(sql, account);
        long workshop = workshop(sql, unit, account);
        var code = WorkshopCode.parse(Crockford.random(8)).orElseThrow();
        List.of("WELCOME", "VOTE", "REVEAL")
                .forEach(kind -> sql.sql("insert into workshop_step (workshop_id, position, sitting, kind, minutes)"
                                + " select ?, count(*), 1, ?, 10 from workshop_step where workshop_id = ?")
                        .params(workshop, kind, workshop)
                        .update());
        PRINCIPLES.stream().limit(principles).forEach(key -> sql.sql(
                        "insert into workshop_principle (workshop_id, item_key) values (?, ?)")
                .params(workshop, key)
                .update());
        sql.sql("insert into workshop_sitting (workshop_id, sitting, opened_at, ends_at) values (?, 1, ?, ?)")
                .params(workshop, utc(Instant.now()), utc(Instant.now().plus(DAY)))
                .update();
        sql.sql("insert into workshop_code (code, workshop_id, sitting, group_number) values (?, ?, 1, 0)")
                .params(code.value(), workshop)
                .update();
        sql.sql("insert into workshop_key (workshop_id, public_key) values (?, ?)")
                .params(workshop, keys.make(new WorkshopId(workshop)))
                .update();
        return new PackagedRoom(sql, new UnitId(unit), new WorkshopId(workshop), code, leader);
    }

    private static long leader(JdbcClient sql, String email) {
        sql.sql("insert into account (email, name, password_hash, created_at) values (?, 'Liv Leder', ?, ?)")
                .params(email, HASH, utc(Instant.now()))
                .update();
        long account = number(sql, "select max(account_id) from account");
        // Without an operator, every request is sent to the set-up page.
        if (number(sql, "select count(*) from account_role") == 0) {
            operator(sql);
        }
        return account;
    }

    private static void operator(JdbcClient sql) {
        sql.sql("insert into account (email, name, created_at) values ('drift@kommune.example', 'Drift', ?)")
                .param(utc(Instant.now()))
                .update();
        sql.sql("insert into account_role (account_id, role) select max(account_id), 'OPERATOR' from account")
                .update();
    }

    private static long unit(JdbcClient sql, long leader) {
        sql.sql("insert into municipality (name) values ('Prøve kommune')").update();
        long municipality = number(sql, "select max(municipality_id) from municipality");
        sql.sql("insert into unit (municipality_id, external_id, name, kind, valid_from)"
                        + " values (?, ?, 'Sykehjemmet', 'enhet', '2020-01-01')")
                .params(municipality, Crockford.random(12))
                .update();
        long unit = number(sql, "select max(unit_id) from unit");
        sql.sql("insert into membership (account_id, unit_id, role, valid_from)"
                        + " values (?, ?, 'UNIT_LEADER', '2020-01-01')")
                .params(leader, unit)
                .update();
        sql.sql("insert into person (municipality_id, account_id, source, added_at) values (?, ?, 'PERSON', ?)")
                .params(municipality, leader, utc(Instant.now()))
                .update();
        sql.sql("update access_revision set revision = revision + 1").update();
        return unit;
    }

    private static long workshop(JdbcClient sql, long unit, long leader) {
        sql.sql("insert into workshop (unit_id, criteria_version_id, title, held_on, smallest_group, state,"
                        + " step_ends_at, planned_at, planned_by) values (?, ?, 'Verksted', '2026-03-12', 5, 'RUNNING',"
                        + " ?, ?, ?)")
                .params(
                        unit,
                        number(sql, "select max(criteria_version_id) from criteria_version"),
                        utc(Instant.now().plus(DAY)),
                        utc(Instant.now()),
                        leader)
                .update();
        return number(sql, "select max(workshop_id) from workshop");
    }

    private static LocalDateTime utc(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private static long number(JdbcClient sql, String query) {
        return sql.sql(query).query(Long.class).single();
    }

    WorkshopCode code() {
        return code;
    }

    /** The page of phones. */
    public String path() {
        return WorkshopRoutes.phone(code);
    }

    /** The page on which it is led. */
    String leading() {
        return WorkshopRoutes.run(unit, id);
    }

    /** How whoever leads it signs in, beside the password of all test users. */
    String leader() {
        return leader;
    }

    /** Opens a vote about each principle. */
    public void openVotes() {
        sql.sql("insert into workshop_vote (workshop_id, kind, item_key, turn, state)"
                        + " select workshop_id, 'SCORE', item_key, 1, 'OPEN' from workshop_principle"
                        + " where workshop_id = ? order by item_key")
                .param(id.value())
                .update();
        goTo(1);
    }

    /** Closes what is open, and goes to where it is shown. */
    void closeVotes() {
        sql.sql("update workshop_vote set state = 'CLOSED' where workshop_id = ?")
                .param(id.value())
                .update();
        goTo(2);
    }

    private void goTo(int step) {
        sql.sql("update workshop set step = ?, revision = revision + 1 where workshop_id = ?")
                .params(step, id.value())
                .update();
    }

    long revision() {
        return sql.sql("select revision from workshop where workshop_id = ?")
                .param(id.value())
                .query(Long.class)
                .single();
    }

    /** Those that there are, in the order they are asked. */
    List<Long> votes() {
        return sql.sql("select workshop_vote_id from workshop_vote where workshop_id = ? order by workshop_vote_id")
                .param(id.value())
                .query(Long.class)
                .list();
    }

    /** How many votes are stored. */
    public int casts() {
        return sql.sql("select count(*) from workshop_cast c join workshop_vote v"
                        + " on v.workshop_vote_id = c.workshop_vote_id where v.workshop_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** How many votes are in what is shown. */
    int counted() {
        return sql.sql("select coalesce(sum(b.people), 0) from workshop_batch b join workshop_vote v"
                        + " on v.workshop_vote_id = b.workshop_vote_id where v.workshop_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }

    /** What is shown: how many gave each score, by the vote's number. */
    Map<Long, Map<Integer, Integer>> counts() {
        Map<Long, Map<Integer, Integer>> counts = new TreeMap<>();
        sql.sql("select c.workshop_vote_id as vote, cast(c.answer as int) as score, c.number as people"
                        + " from workshop_count c join workshop_vote v on v.workshop_vote_id = c.workshop_vote_id"
                        + " where v.workshop_id = ?")
                .param(id.value())
                .query(row -> {
                    counts.computeIfAbsent(row.getLong("vote"), each -> new TreeMap<>())
                            .put(row.getInt("score"), row.getInt("people"));
                });
        return counts;
    }

    /** How many phones are counted. */
    int present() {
        return sql.sql("select count(*) from workshop_participant where workshop_id = ?")
                .param(id.value())
                .query(Integer.class)
                .single();
    }
}
