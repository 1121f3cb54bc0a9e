package no.hvorervi.workshop.web;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.XECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import no.hvorervi.base.Crockford;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A workshop in the database of an application that runs in a process of its own, and what whoever leads it does, as that
 * application's other instance would store it.
 */
public final class PackagedRoom {

    private static final List<String> PRINCIPLES =
            List.of("clear-goals", "less-detail-control", "sound-decisions", "citizen-participation");

    private static final Duration DAY = Duration.ofHours(12);
    private static final int KEY_BYTES = 32;

    private final JdbcClient sql;
    private final long id;
    private final WorkshopCode code;

    private PackagedRoom(JdbcClient sql, long id, WorkshopCode code) {
        this.sql = sql;
        this.id = id;
        this.code = code;
    }

    /** Makes one of a unit of its own, in which people are welcome. */
    public static PackagedRoom make(DataSource database) {
        JdbcClient sql = JdbcClient.create(database);
        long leader = leader(sql);
        long workshop = workshop(sql, unit(sql), leader);
        var code = WorkshopCode.parse(Crockford.random(8)).orElseThrow();
        List.of("WELCOME", "VOTE", "REVEAL")
                .forEach(kind -> sql.sql("insert into workshop_step (workshop_id, position, sitting, kind, minutes)"
                                + " select ?, count(*), 1, ?, 10 from workshop_step where workshop_id = ?")
                        .params(workshop, kind, workshop)
                        .update());
        PRINCIPLES.forEach(key -> sql.sql("insert into workshop_principle (workshop_id, item_key) values (?, ?)")
                .params(workshop, key)
                .update());
        sql.sql("insert into workshop_sitting (workshop_id, sitting, opened_at, ends_at) values (?, 1, ?, ?)")
                .params(workshop, utc(Instant.now()), utc(Instant.now().plus(DAY)))
                .update();
        sql.sql("insert into workshop_code (code, workshop_id, sitting, group_number) values (?, ?, 1, 0)")
                .params(code.value(), workshop)
                .update();
        sql.sql("insert into workshop_key (workshop_id, public_key) values (?, ?)")
                .params(workshop, publicKey())
                .update();
        return new PackagedRoom(sql, workshop, code);
    }

    private static long leader(JdbcClient sql) {
        String email = Crockford.random(12).toLowerCase(java.util.Locale.ROOT) + "@kommune.example";
        sql.sql("insert into account (email, name, created_at) values (?, 'Liv Leder', ?)")
                .params(email, utc(Instant.now()))
                .update();
        long account = number(sql, "select max(account_id) from account");
        // Without an operator, every request is sent to the set-up page.
        sql.sql("insert into account_role (account_id, role) values (?, 'OPERATOR')")
                .param(account)
                .update();
        return account;
    }

    private static long unit(JdbcClient sql) {
        sql.sql("insert into municipality (name) values ('Prøve kommune')").update();
        sql.sql("insert into unit (municipality_id, external_id, name, kind, valid_from)"
                        + " values (?, ?, 'Sykehjemmet', 'enhet', '2020-01-01')")
                .params(number(sql, "select max(municipality_id) from municipality"), Crockford.random(12))
                .update();
        return number(sql, "select max(unit_id) from unit");
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

    /** A key that votes can be encrypted to; nobody has what opens them. */
    private static byte[] publicKey() {
        try {
            var made = (XECPublicKey)
                    KeyPairGenerator.getInstance("X25519").generateKeyPair().getPublic();
            BigInteger number = made.getU();
            byte[] key = new byte[KEY_BYTES];
            for (int at = 0; at < KEY_BYTES; at++) {
                key[at] = number.shiftRight(8 * at).byteValue();
            }
            return key;
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    /** Opens a vote about each principle. */
    public void openVotes() {
        PRINCIPLES.forEach(key -> sql.sql("insert into workshop_vote (workshop_id, kind, item_key, turn, state)"
                        + " values (?, 'SCORE', ?, 1, 'OPEN')")
                .params(id, key)
                .update());
        goTo(1);
    }

    /** Shows all of them, as if so many had given each score; votes that wait to be opened are gone. */
    void reveal(int ofEach) {
        for (long vote : votes()) {
            sql.sql("insert into workshop_batch (workshop_vote_id, batch, people) values (?, 1, ?)")
                    .params(vote, 5 * ofEach)
                    .update();
            IntStream.rangeClosed(1, 5).forEach(score -> sql.sql(
                            "insert into workshop_count (workshop_vote_id, batch, answer, number) values (?, 1, ?, ?)")
                    .params(vote, Integer.toString(score), ofEach)
                    .update());
            sql.sql("update workshop_cast set sealed = null where workshop_vote_id = ?")
                    .param(vote)
                    .update();
            sql.sql("update workshop_vote set state = 'REVEALED' where workshop_vote_id = ?")
                    .param(vote)
                    .update();
        }
        goTo(2);
    }

    private void goTo(int step) {
        sql.sql("update workshop set step = ?, revision = revision + 1 where workshop_id = ?")
                .params(step, id)
                .update();
    }

    long revision() {
        return sql.sql("select revision from workshop where workshop_id = ?")
                .param(id)
                .query(Long.class)
                .single();
    }

    /** Those that there are, in the order they are asked. */
    List<Long> votes() {
        return sql.sql("select workshop_vote_id from workshop_vote where workshop_id = ? order by workshop_vote_id")
                .param(id)
                .query(Long.class)
                .list();
    }

    /** How many votes are stored. */
    public int casts() {
        return sql.sql("select count(*) from workshop_cast c join workshop_vote v"
                        + " on v.workshop_vote_id = c.workshop_vote_id where v.workshop_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    /** How many phones are counted. */
    int present() {
        return sql.sql("select count(*) from workshop_participant where workshop_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }
}
