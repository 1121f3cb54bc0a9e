package no.hvorervi.coordination;

import static no.hvorervi.db.Tables.HANDED_ANSWER;
import static no.hvorervi.db.Tables.HANDED_UP;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.db.tables.records.HandedUpRecord;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What units have handed up, and the answers. */
@Repository
class HandedUpRepository {

    /** Of a unit, the last first. */
    private static final int MAX_LISTED = 100;

    private final DSLContext sql;
    private final UnitQueries units;

    HandedUpRepository(DSLContext sql, UnitQueries units) {
        this.sql = sql;
        this.units = units;
    }

    Optional<HandedUp> find(HandedUpId id) {
        return find(HANDED_UP.HANDED_UP_ID.eq(id)).stream().findFirst();
    }

    /** The last first. */
    List<HandedUp> findOf(ActionId action) {
        return find(HANDED_UP.ACTION_ID.eq(action));
    }

    /** What has been handed to the unit and not been taken back, the last first. */
    List<HandedUp> findTo(UnitId unit) {
        return find(HANDED_UP.TO_UNIT_ID.eq(unit).and(HANDED_UP.WITHDRAWN_AT.isNull()));
    }

    /** What these units owe an answer to. */
    List<HandedUp> findWaiting(Collection<UnitId> to) {
        return find(isWaiting().and(HANDED_UP.TO_UNIT_ID.in(to)));
    }

    /** All that an answer is owed to. */
    List<HandedUp> findWaiting() {
        return findAll(isWaiting());
    }

    /** What these units have handed up and nobody has answered by the day before this one. */
    List<HandedUp> findUnanswered(Collection<UnitId> from, LocalDate today) {
        return find(isWaiting().and(HANDED_UP.UNIT_ID.in(from)).and(HANDED_UP.DUE_ON.lt(today)));
    }

    /** What has been answered since, of these units. */
    List<HandedUp> findAnswered(Collection<UnitId> from, Instant since) {
        return find(HANDED_UP.UNIT_ID.in(from).and(isAnsweredSince(since)));
    }

    /** What has been answered since. */
    List<HandedUp> findAnswered(Instant since) {
        return findAll(isAnsweredSince(since));
    }

    private static Condition isAnsweredSince(Instant since) {
        return exists(selectOne()
                .from(HANDED_ANSWER)
                .where(HANDED_ANSWER.HANDED_UP_ID.eq(HANDED_UP.HANDED_UP_ID))
                .and(HANDED_ANSWER.ANSWERED_AT.ge(since)));
    }

    private static Condition isWaiting() {
        return HANDED_UP
                .WITHDRAWN_AT
                .isNull()
                .and(notExists(
                        selectOne().from(HANDED_ANSWER).where(HANDED_ANSWER.HANDED_UP_ID.eq(HANDED_UP.HANDED_UP_ID))));
    }

    private List<HandedUp> find(Condition which) {
        return filled(sql.selectFrom(HANDED_UP)
                .where(which)
                .orderBy(HANDED_UP.HANDED_AT.desc(), HANDED_UP.HANDED_UP_ID.desc())
                .limit(MAX_LISTED)
                .fetch());
    }

    /** For letters, which nobody waits for. */
    private List<HandedUp> findAll(Condition which) {
        return filled(sql.selectFrom(HANDED_UP)
                .where(which)
                .orderBy(HANDED_UP.DUE_ON, HANDED_UP.HANDED_UP_ID)
                .fetch());
    }

    private List<HandedUp> filled(List<HandedUpRecord> rows) {
        Map<UnitId, String> names = units.names(rows.stream()
                .flatMap(row -> Stream.of(row.getUnitId(), row.getToUnitId()))
                .collect(Collectors.toSet()));
        Map<HandedUpId, List<HandedAnswer>> answers =
                answers(rows.stream().map(HandedUpRecord::getHandedUpId).toList());
        return rows.stream()
                .map(row -> new HandedUp(
                        row.getHandedUpId(),
                        row.getActionId(),
                        row.getUnitId(),
                        names.getOrDefault(row.getUnitId(), ""),
                        row.getToUnitId(),
                        names.getOrDefault(row.getToUnitId(), ""),
                        row.getWhat(),
                        row.getWhy(),
                        row.getDueOn(),
                        row.getHandedAt(),
                        Optional.ofNullable(row.getWithdrawnAt()),
                        answers.getOrDefault(row.getHandedUpId(), List.of())))
                .toList();
    }

    private Map<HandedUpId, List<HandedAnswer>> answers(Collection<HandedUpId> of) {
        return sql.selectFrom(HANDED_ANSWER)
                .where(HANDED_ANSWER.HANDED_UP_ID.in(of))
                .orderBy(HANDED_ANSWER.HANDED_ANSWER_ID.desc())
                .fetchGroups(
                        HANDED_ANSWER.HANDED_UP_ID,
                        row -> new HandedAnswer(
                                AnswerKind.valueOf(row.getKind()),
                                row.getWords(),
                                Optional.ofNullable(row.getDueOn()),
                                row.getAnsweredAt()));
    }

    /** Nobody else answers it or takes it back until this transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(HandedUpId id) {
        sql.select(HANDED_UP.HANDED_UP_ID)
                .from(HANDED_UP)
                .where(HANDED_UP.HANDED_UP_ID.eq(id))
                .forUpdate()
                .fetch();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(
            ActionId action,
            UnitId from,
            UnitId to,
            String what,
            String why,
            LocalDate due,
            AccountId by,
            Instant now) {
        sql.insertInto(HANDED_UP)
                .set(HANDED_UP.ACTION_ID, action)
                .set(HANDED_UP.UNIT_ID, from)
                .set(HANDED_UP.TO_UNIT_ID, to)
                .set(HANDED_UP.WHAT, what)
                .set(HANDED_UP.WHY, why)
                .set(HANDED_UP.DUE_ON, due)
                .set(HANDED_UP.HANDED_AT, now)
                .set(HANDED_UP.HANDED_BY, by)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void withdraw(HandedUpId id, AccountId by, Instant now) {
        sql.update(HANDED_UP)
                .set(HANDED_UP.WITHDRAWN_AT, now)
                .set(HANDED_UP.WITHDRAWN_BY, by)
                .where(HANDED_UP.HANDED_UP_ID.eq(id))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(HandedUpId id, NewAnswer answer, AccountId by, Instant now) {
        sql.insertInto(HANDED_ANSWER)
                .set(HANDED_ANSWER.HANDED_UP_ID, id)
                .set(HANDED_ANSWER.KIND, answer.kind().name())
                .set(HANDED_ANSWER.WORDS, answer.words())
                .set(
                        HANDED_ANSWER.DUE_ON,
                        answer.due()
                                .filter(day -> answer.kind() == AnswerKind.INSTEAD)
                                .orElse(null))
                .set(HANDED_ANSWER.ANSWERED_AT, now)
                .set(HANDED_ANSWER.ANSWERED_BY, by)
                .execute();
    }

    /** What the person has handed up, with the words written for it, or has taken back for another; the last first. */
    List<PersonalRow> findHanded(AccountId person) {
        Condition isOwn = HANDED_UP.HANDED_BY.eq(person);
        return sql.select(
                        UNIT.NAME,
                        HANDED_UP.WHAT,
                        when(isOwn, HANDED_UP.WHY),
                        when(isOwn, HANDED_UP.HANDED_AT).otherwise(HANDED_UP.WITHDRAWN_AT))
                .from(HANDED_UP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(HANDED_UP.UNIT_ID))
                .where(isOwn.or(HANDED_UP.WITHDRAWN_BY.eq(person)))
                .orderBy(HANDED_UP.HANDED_UP_ID.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("action", row.value2())
                        .withText("text", Optional.ofNullable(row.value3()))
                        .with("at", row.value4()));
    }

    /** What the person has answered, the last first. */
    List<PersonalRow> findAnswered(AccountId person) {
        return sql.select(UNIT.NAME, HANDED_UP.WHAT, HANDED_ANSWER.KIND, HANDED_ANSWER.WORDS, HANDED_ANSWER.ANSWERED_AT)
                .from(HANDED_ANSWER)
                .join(HANDED_UP)
                .on(HANDED_UP.HANDED_UP_ID.eq(HANDED_ANSWER.HANDED_UP_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(HANDED_UP.TO_UNIT_ID))
                .where(HANDED_ANSWER.ANSWERED_BY.eq(person))
                .orderBy(HANDED_ANSWER.HANDED_ANSWER_ID.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("action", row.value2())
                        .withCode("state", "HANDED_" + row.value3())
                        .with("text", row.value4())
                        .with("at", row.value5()));
    }
}
