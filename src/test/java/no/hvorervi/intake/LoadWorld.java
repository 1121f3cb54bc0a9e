package no.hvorervi.intake;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ACCOUNT_ROLE;
import static no.hvorervi.db.Tables.BALLOT;
import static no.hvorervi.db.Tables.CRITERIA_VERSION;
import static no.hvorervi.db.Tables.DRAFT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.MUNICIPALITY;
import static no.hvorervi.db.Tables.RESPONSE;
import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_APPROVAL;
import static no.hvorervi.db.Tables.ROUND_KEY;
import static no.hvorervi.db.Tables.ROUND_UNIT;
import static no.hvorervi.db.Tables.ROUND_VOICE;
import static no.hvorervi.db.Tables.SEALED_ANSWER;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.accounts.Roles;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.sealing.CodeKeys;
import no.hvorervi.sealing.RandomKey;
import no.hvorervi.sealing.RoundKeys;
import no.hvorervi.sealing.RoundSeal;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** What stands in the database of a {@link LoadServer}: one round that is open in many units, and answers of others. */
final class LoadWorld implements AutoCloseable {

    /** Of those who can sign in. */
    static final String PASSWORD = "lyseblå gravmaskin 47 under brua";

    private static final int UNITS = 200;
    private static final Duration MONTH = Duration.ofDays(30);

    /** Of a hundred stored answers, so many are of rounds that are closed; the others are sealed. */
    private static final int CLOSED_OF_100 = 95;

    /** Rows that one statement writes: few enough for the log of what is to be undone. */
    private static final int AT_A_TIME = 50_000;

    /** As long as the answers to everything that employees are asked. */
    private static final int ANSWERS_BYTES = 336;

    private static final int SEALED_BYTES = AnswersFormat.LONG + RoundSeal.OVERHEAD;
    private static final int DRAFT_BYTES = AnswersFormat.LONG + 28;

    private final HikariDataSource connections;
    private final DSLContext sql;
    private final CodeKeys codes;
    private final RoundKeys keys;
    private final AccountId leader;
    private final AccountId representative;
    private final MunicipalityId municipality;
    private final List<UnitId> units;
    private final RoundId open;
    private long stored;

    LoadWorld(LoadServer server) throws IOException {
        connections = server.connections("hvorervi_migration", 4);
        sql = DSL.using(connections, SQLDialect.MARIADB, new Settings().withRenderSchema(false));
        codes = server.keys().codes();
        keys = server.keys().rounds();
        leader = person("leder");
        representative = person("tillitsvalgt");
        sql.insertInto(ACCOUNT_ROLE)
                .set(ACCOUNT_ROLE.ACCOUNT_ID, leader)
                .set(ACCOUNT_ROLE.ROLE, Roles.OPERATOR)
                .execute();
        municipality = sql.insertInto(MUNICIPALITY)
                .set(MUNICIPALITY.NAME, "Målekommune")
                .returningResult(MUNICIPALITY.MUNICIPALITY_ID)
                .fetchSingle()
                .value1();
        units = Stream.iterate(1, number -> number + 1)
                .limit(UNITS)
                .map(this::unit)
                .toList();
        open = openRound();
    }

    private AccountId person(String name) {
        return sql.insertInto(ACCOUNT)
                .set(ACCOUNT.EMAIL, name + "@kommune.example")
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.CREATED_AT, Instant.now())
                .returningResult(ACCOUNT.ACCOUNT_ID)
                .fetchSingle()
                .value1();
    }

    private UnitId unit(int number) {
        return sql.insertInto(UNIT)
                .set(UNIT.MUNICIPALITY_ID, municipality)
                .set(UNIT.EXTERNAL_ID, "enhet-" + number)
                .set(UNIT.NAME, "Hjemmetjenesten, sone " + number)
                .set(UNIT.KIND, "enhet")
                .set(UNIT.VALID_FROM, LocalDate.of(2020, 1, 1))
                .returningResult(UNIT.UNIT_ID)
                .fetchSingle()
                .value1();
    }

    private RoundId openRound() {
        RoundId round = round(Instant.now().minus(MONTH), Instant.now().plus(MONTH));
        sql.insertInto(ROUND_VOICE)
                .set(ROUND_VOICE.ROUND_ID, round)
                .set(ROUND_VOICE.VOICE, AnonymousVoice.EMPLOYEE.name())
                .execute();
        for (UnitId unit : units) {
            sql.insertInto(ROUND_UNIT)
                    .set(ROUND_UNIT.ROUND_ID, round)
                    .set(ROUND_UNIT.UNIT_ID, unit)
                    .execute();
            approve(round, unit, "LEADER", leader);
            approve(round, unit, "REPRESENTATIVE", representative);
        }
        sql.insertInto(ROUND_KEY)
                .set(ROUND_KEY.ROUND_ID, round)
                .set(ROUND_KEY.PUBLIC_KEY, keys.make(round))
                .execute();
        codes.makeDraftSecret(round);
        return round;
    }

    private RoundId round(Instant opens, Instant closes) {
        return sql.insertInto(ROUND)
                .set(ROUND.MUNICIPALITY_ID, municipality)
                .set(
                        ROUND.CRITERIA_VERSION_ID,
                        select(max(CRITERIA_VERSION.CRITERIA_VERSION_ID)).from(CRITERIA_VERSION))
                .set(ROUND.TITLE, "Høstrunden")
                .set(ROUND.STATE, "PREPARED")
                .set(ROUND.OPENS_AT, opens)
                .set(ROUND.CLOSES_AT, closes)
                .set(ROUND.SMALLEST_GROUP, (byte) 5)
                .set(ROUND.NINE_ONLY, false)
                .set(ROUND.COMMENTS, true)
                .set(ROUND.PURPOSE, "Vi vil vite hvor vi står, og hva vi skal endre.")
                .set(ROUND.LEGAL_BASIS, "Personvernforordningen artikkel 6 nr. 1 bokstav e")
                .set(ROUND.RESPONSIBLE, "Målekommune")
                .set(ROUND.RETENTION_DAYS, (short) 365)
                .set(ROUND.RECURRENCE, "NONE")
                .set(ROUND.DRAFTED_AT, opens)
                .set(ROUND.DRAFTED_BY, leader)
                .returningResult(ROUND.ROUND_ID)
                .fetchSingle()
                .value1();
    }

    private void approve(RoundId round, UnitId unit, String side, AccountId by) {
        sql.insertInto(ROUND_APPROVAL)
                .set(ROUND_APPROVAL.ROUND_ID, round)
                .set(ROUND_APPROVAL.UNIT_ID, unit)
                .set(ROUND_APPROVAL.SIDE, side)
                .set(ROUND_APPROVAL.APPROVED_AT, Instant.now())
                .set(ROUND_APPROVAL.APPROVED_BY, by)
                .set(ROUND_APPROVAL.DISCUSSED_ON, LocalDate.of(2026, 1, 15))
                .set(ROUND_APPROVAL.DISCUSSED_WITH, "Leder og tillitsvalgt")
                .execute();
    }

    /** The addresses of so many people, each of whom leads a unit and can sign in. */
    List<String> leaders(int count) {
        // As credentials has it.
        String hash = "{argon2id-2026}" + new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2).encode(PASSWORD);
        return IntStream.range(0, count)
                .mapToObj(number -> {
                    AccountId id = person("leder-" + number);
                    sql.update(ACCOUNT)
                            .set(ACCOUNT.PASSWORD_HASH, hash)
                            .where(ACCOUNT.ACCOUNT_ID.eq(id))
                            .execute();
                    sql.insertInto(MEMBERSHIP)
                            .set(MEMBERSHIP.ACCOUNT_ID, id)
                            .set(MEMBERSHIP.UNIT_ID, units.get(number % UNITS))
                            .set(MEMBERSHIP.ROLE, Roles.UNIT_LEADER)
                            .set(MEMBERSHIP.VALID_FROM, LocalDate.of(2020, 1, 1))
                            .execute();
                    return "leder-" + number + "@kommune.example";
                })
                .toList();
    }

    /** Codes for the open round that nobody has used, spread over its units. */
    List<Code> makeCodes(int count) {
        List<Code> made = Stream.generate(Code::random).limit(count).toList();
        for (int from = 0; from < count; from += AT_A_TIME) {
            List<Code> some = made.subList(from, Math.min(count, from + AT_A_TIME));
            sql.transaction(work -> {
                var insert = work.dsl()
                        .insertInto(
                                BALLOT,
                                BALLOT.BALLOT_HASH,
                                BALLOT.ROUND_ID,
                                BALLOT.UNIT_ID,
                                BALLOT.VOICE,
                                BALLOT.CHANNEL)
                        .values((byte[]) null, null, null, null, null);
                var batch = work.dsl().batch(insert);
                for (int at = 0; at < some.size(); at++) {
                    batch = batch.bind(
                            codes.ballotHash(some.get(at)),
                            open,
                            units.get(at % UNITS),
                            "EMPLOYEE",
                            Channel.MAIL.name());
                }
                batch.execute();
            });
        }
        return made;
    }

    /** How many answers of the open round are sealed: as many as receipts were given. */
    int sealed() {
        return sql.fetchCount(SEALED_ANSWER, SEALED_ANSWER.ROUND_ID.eq(open));
    }

    /** Stores what a sealed answer looks like, with nothing around it. */
    void insertSealed(DSLContext plain) {
        plain.insertInto(SEALED_ANSWER)
                .set(SEALED_ANSWER.SEALED_ID, RandomKey.next())
                .set(SEALED_ANSWER.ROUND_ID, open)
                .set(SEALED_ANSWER.SEALED, new byte[SEALED_BYTES])
                .execute();
    }

    /**
     * Adds answers until so many are stored: by far the most in a round that is closed, the others sealed in one that is still
     * open, with as many used ballots, twice as many unused, and a draft for each fifth.
     */
    void storeUpTo(long answers) {
        long more = answers - stored;
        if (more == 0) {
            return;
        }
        long sealed = more * (100 - CLOSED_OF_100) / 100;
        RoundId closed =
                round(Instant.now().minus(MONTH.multipliedBy(2)), Instant.now().minus(MONTH));
        var responses = new LoadRows(sql, closed, units.getFirst(), UNITS);
        responses.insert(
                more - sealed, RESPONSE, RESPONSE.RESPONSE_ID, 16, Map.of(RESPONSE.ANSWERS, new byte[ANSWERS_BYTES]));
        RoundId stillOpen = round(Instant.now().minus(MONTH), Instant.now().plus(MONTH));
        var waiting = new LoadRows(sql, stillOpen, units.getFirst(), UNITS);
        waiting.insert(
                sealed,
                SEALED_ANSWER,
                SEALED_ANSWER.SEALED_ID,
                16,
                Map.of(SEALED_ANSWER.SEALED, new byte[SEALED_BYTES]));
        Map<Field<?>, Object> ballot = Map.of(BALLOT.CHANNEL, Channel.MAIL.name(), BALLOT.IS_USED, true);
        waiting.insert(sealed, BALLOT, BALLOT.BALLOT_HASH, 32, ballot);
        waiting.insert(2 * sealed, BALLOT, BALLOT.BALLOT_HASH, 32, Map.of(BALLOT.CHANNEL, Channel.MAIL.name()));
        waiting.insert(sealed / 5, DRAFT, DRAFT.DRAFT_KEY, 32, Map.of(DRAFT.SEALED, new byte[DRAFT_BYTES]));
        stored = answers;
    }

    @Override
    public void close() {
        connections.close();
    }
}
