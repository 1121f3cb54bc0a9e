package no.hvorervi.intake;

import static no.hvorervi.db.Tables.BALLOT;
import static no.hvorervi.db.Tables.DRAFT;
import static no.hvorervi.db.Tables.RESPONSE;
import static no.hvorervi.db.Tables.RESPONSE_COMMENT;
import static no.hvorervi.db.Tables.ROUND;
import static no.hvorervi.db.Tables.ROUND_APPROVAL;
import static no.hvorervi.db.Tables.ROUND_STATEMENT;
import static no.hvorervi.db.Tables.ROUND_UNIT;
import static no.hvorervi.db.Tables.ROUND_VOICE;
import static no.hvorervi.db.Tables.SEALED_ANSWER;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.TestTransactions;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.organisation.Units;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.sealing.CodeKeys;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DataSourceConnectionProvider;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Makes rounds that units are asked in at once, and looks at what is stored of them. */
@TestComponent
public final class TestIntake {

    public static final String TITLE = "Høstrunden";

    /** A fixed hour, so that what is suggested for the round, such as reminders, does not depend on the time of day. */
    private static final LocalTime AFTERNOON = LocalTime.of(15, 0);

    private final DSLContext sql;
    private final TestUsers users;
    private final TestUnits units;
    private final CriteriaService criteria;
    private final CodeKeys keys;
    private final OpenRounds rounds;
    private final Units allUnits;
    private final Transactions transactions;
    private final Clock clock;
    private final RoundCloser closer;
    private final AnswerStore store;
    private final DataSource application;
    private final ClosingRepository closing;
    private final ResponseDeletion deletion;

    TestIntake(
            DSLContext sql,
            TestUsers users,
            TestUnits units,
            CriteriaService criteria,
            CodeKeys keys,
            OpenRounds rounds,
            Units allUnits,
            Transactions transactions,
            Clock clock,
            RoundCloser closer,
            AnswerStore store,
            DataSource application,
            ClosingRepository closing,
            ResponseDeletion deletion) {
        this.sql = sql;
        this.users = users;
        this.units = units;
        this.criteria = criteria;
        this.keys = keys;
        this.rounds = rounds;
        this.allUnits = allUnits;
        this.transactions = transactions;
        this.clock = clock;
        this.closer = closer;
        this.store = store;
        this.application = application;
        this.closing = closing;
        this.deletion = deletion;
    }

    /** The same service over other connections of the intake's account. */
    AnswerService serviceOn(DataSource connections) {
        DSLContext intake = sql.configuration()
                .derive(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(connections)))
                .dsl();
        return new AnswerService(
                new AnswerStore(
                        new AnswerRepository(intake), rounds, TestTransactions.on(connections), transactions, clock),
                keys,
                new Questionnaires(rounds, allUnits, criteria, transactions));
    }

    /** The same service, which reads what is asked over other connections of the application's account. */
    AnswerService serviceReadingFrom(DataSource connections) {
        return new AnswerService(
                store,
                keys,
                new Questionnaires(rounds, allUnits, criteria, TestTransactions.insteadOf(application, connections)));
    }

    /** What the holder of the code is asked. */
    public static Questionnaire find(AnswerService service, Code code) {
        return service.find(code).orElseThrow().asked();
    }

    /** What was saved with the code. */
    public static Answers saved(AnswerService service, Code code) {
        return service.find(code).map(AnswerSheet::saved).orElse(Answers.NONE);
    }

    /** Looks the code up and saves. */
    static void save(AnswerService service, Code code, Answers answers) {
        service.save(code, find(service, code), answers);
    }

    /** Looks the code up and hands in. */
    public static Receipt submit(AnswerService service, Code code, Answers answers) {
        return service.submit(code, find(service, code), answers);
    }

    private static Instant afternoon(int daysFromToday) {
        return NorwegianTime.dateOf(Instant.now())
                .plusDays(daysFromToday)
                .atTime(AFTERNOON)
                .atZone(NorwegianTime.ZONE)
                .toInstant();
    }

    /** A round of both voices with one statement of its own, from yesterday to tomorrow. */
    public RoundId open(boolean comments, UnitId... asked) {
        Instant now = Instant.now();
        RoundId round = sql.insertInto(ROUND)
                .set(ROUND.MUNICIPALITY_ID, units.municipalityOf(asked[0]))
                .set(ROUND.CRITERIA_VERSION_ID, criteria.latest().id())
                .set(ROUND.TITLE, TITLE)
                .set(ROUND.STATE, "PREPARED")
                .set(ROUND.OPENS_AT, afternoon(-1))
                .set(ROUND.CLOSES_AT, afternoon(1))
                .set(ROUND.SMALLEST_GROUP, (byte) 5)
                .set(ROUND.NINE_ONLY, false)
                .set(ROUND.COMMENTS, comments)
                .set(ROUND.PURPOSE, "Vi vil vite hvor vi står.")
                .set(ROUND.INFORMATION, "Det er frivillig å svare.")
                .set(ROUND.CITIZEN_PURPOSE, "Vi vil vite hvordan du opplever oss.")
                .set(ROUND.LEGAL_BASIS, "Personvernforordningen artikkel 6 nr. 1 bokstav e")
                .set(ROUND.RESPONSIBLE, "Prøve kommune")
                .set(ROUND.RETENTION_DAYS, (short) 30)
                .set(ROUND.RECURRENCE, "NONE")
                .set(ROUND.DRAFTED_AT, now)
                .set(ROUND.DRAFTED_BY, users.person().id())
                .returningResult(ROUND.ROUND_ID)
                .fetchSingle()
                .value1();
        for (AnonymousVoice voice : AnonymousVoice.values()) {
            sql.insertInto(ROUND_VOICE)
                    .set(ROUND_VOICE.ROUND_ID, round)
                    .set(ROUND_VOICE.VOICE, voice.name())
                    .execute();
        }
        sql.insertInto(ROUND_STATEMENT)
                .set(ROUND_STATEMENT.ROUND_ID, round)
                .set(ROUND_STATEMENT.PLACE, (byte) 1)
                .set(ROUND_STATEMENT.TEXT_NB, "Vi har et godt lunsjrom.")
                .set(ROUND_STATEMENT.TEXT_NN, "Vi har eit godt lunsjrom.")
                .set(ROUND_STATEMENT.TEXT_EN, "We have a good lunch room.")
                .execute();
        for (UnitId unit : asked) {
            sql.insertInto(ROUND_UNIT)
                    .set(ROUND_UNIT.ROUND_ID, round)
                    .set(ROUND_UNIT.UNIT_ID, unit)
                    .execute();
            approve(round, unit, "LEADER");
            approve(round, unit, "REPRESENTATIVE");
        }
        return round;
    }

    /** The round says this to those who answer, instead of a few words. */
    public void tell(RoundId round, String purpose, String information, String legalBasis) {
        sql.update(ROUND)
                .set(ROUND.PURPOSE, purpose)
                .set(ROUND.INFORMATION, information)
                .set(ROUND.LEGAL_BASIS, legalBasis)
                .where(ROUND.ROUND_ID.eq(round))
                .execute();
    }

    private void approve(RoundId round, UnitId unit, String side) {
        sql.insertInto(ROUND_APPROVAL)
                .set(ROUND_APPROVAL.ROUND_ID, round)
                .set(ROUND_APPROVAL.UNIT_ID, unit)
                .set(ROUND_APPROVAL.SIDE, side)
                .set(ROUND_APPROVAL.APPROVED_AT, Instant.now())
                .set(ROUND_APPROVAL.APPROVED_BY, users.person().id())
                .set(ROUND_APPROVAL.DISCUSSED_ON, LocalDate.of(2026, 1, 15))
                .set(ROUND_APPROVAL.DISCUSSED_WITH, "Leder og verneombud")
                .execute();
    }

    /** The round opens in an hour. */
    public void putOff(RoundId round) {
        sql.update(ROUND)
                .set(ROUND.OPENS_AT, Instant.now().plus(Duration.ofHours(1)))
                .where(ROUND.ROUND_ID.eq(round))
                .execute();
    }

    /** The round's time is over. */
    public void end(RoundId round) {
        sql.update(ROUND)
                .set(ROUND.CLOSES_AT, Instant.now().minusSeconds(1))
                .where(ROUND.ROUND_ID.eq(round))
                .execute();
    }

    /** The round's time is over and its answers are opened. */
    public void close(RoundId round) {
        end(round);
        closer.close(round);
    }

    /** What is due by the clock is deleted, of all rounds. */
    public void deleteThoseDue() {
        deletion.deleteThoseDue();
    }

    /** The round was over at the moment, having lasted a day, and its answers are opened now. */
    public void closeAsOf(RoundId round, Instant closedAt) {
        sql.update(ROUND)
                .set(ROUND.OPENS_AT, closedAt.minus(Duration.ofDays(1)))
                .set(ROUND.CLOSES_AT, closedAt)
                .where(ROUND.ROUND_ID.eq(round))
                .execute();
        closer.close(round);
    }

    /** As if these employees of the units had answered before the round was over; many thousands at a time. */
    public void store(RoundId round, Map<UnitId, List<Answers>> answers) {
        List<Submission> all = answers.entrySet().stream()
                .flatMap(unit -> unit.getValue().stream()
                        .map(each -> new Submission(unit.getKey(), AnonymousVoice.EMPLOYEE, each)))
                .toList();
        transactions.write(() -> closing.insertResponses(round, all));
    }

    /** Nobody is asked after all. */
    void cancel(RoundId round) {
        sql.update(ROUND)
                .set(ROUND.STATE, "CANCELLED")
                .where(ROUND.ROUND_ID.eq(round))
                .execute();
    }

    int ballots(RoundId round) {
        return count(BALLOT, BALLOT.ROUND_ID, round);
    }

    int drafts(RoundId round) {
        return count(DRAFT, DRAFT.ROUND_ID, round);
    }

    /** The only one of the round. */
    byte[] draft(RoundId round) {
        return sql.select(DRAFT.SEALED)
                .from(DRAFT)
                .where(DRAFT.ROUND_ID.eq(round))
                .fetchSingle()
                .value1();
    }

    int countSealed(RoundId round) {
        return count(SEALED_ANSWER, SEALED_ANSWER.ROUND_ID, round);
    }

    List<byte[]> sealed(RoundId round) {
        return sql.select(SEALED_ANSWER.SEALED)
                .from(SEALED_ANSWER)
                .where(SEALED_ANSWER.ROUND_ID.eq(round))
                .fetch(SEALED_ANSWER.SEALED);
    }

    /** The scores of the closed round with what they are about, in no order. */
    List<Submission> responses(RoundId round) {
        return sql.selectFrom(RESPONSE)
                .where(RESPONSE.ROUND_ID.eq(round))
                .fetch(row -> new Submission(
                        row.getUnitId(), AnonymousVoice.valueOf(row.getVoice()), AnswersFormat.read(row.getAnswers())));
    }

    /** The comments of the closed round, in no order. */
    List<String> comments(RoundId round) {
        return sql.select(RESPONSE_COMMENT.TEXT)
                .from(RESPONSE_COMMENT)
                .where(RESPONSE_COMMENT.ROUND_ID.eq(round))
                .fetch(RESPONSE_COMMENT.TEXT);
    }

    private int count(Table<?> table, Field<RoundId> column, RoundId round) {
        return sql.fetchCount(table, column.eq(round));
    }
}
