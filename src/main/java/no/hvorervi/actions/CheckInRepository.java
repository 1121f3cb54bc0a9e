package no.hvorervi.actions;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ACTION;
import static no.hvorervi.db.Tables.ACTION_CHECK_IN;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.Chunks;
import no.hvorervi.db.tables.Membership;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.people.HeldRoleQueries;
import no.hvorervi.personal.PersonalRow;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Answers to whether actions help, and who is to be asked. */
@Repository
class CheckInRepository {

    private static final int AT_ONCE = 1_000;

    private static final List<String> LEADING = names(UnitRole.UNIT_LEADER, UnitRole.DEPUTY);

    /** Who holds one of them in a unit sees its actions. */
    private static final List<String> SEEING = names(
            UnitRole.UNIT_LEADER,
            UnitRole.DEPUTY,
            UnitRole.UNION_REPRESENTATIVE,
            UnitRole.SAFETY_REPRESENTATIVE,
            UnitRole.FACILITATOR);

    private final DSLContext sql;

    CheckInRepository(DSLContext sql) {
        this.sql = sql;
    }

    private static List<String> names(UnitRole... roles) {
        return Stream.of(roles).map(UnitRole::name).toList();
    }

    /** The last first. */
    List<CheckIn> find(ActionId action) {
        return sql.select(ACTION_CHECK_IN.asterisk(), ACCOUNT.NAME)
                .from(ACTION_CHECK_IN)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(ACTION_CHECK_IN.ANSWERED_BY))
                .where(ACTION_CHECK_IN.ACTION_ID.eq(action))
                .orderBy(ACTION_CHECK_IN.ASKED_ON.desc())
                .fetch(row -> new CheckIn(
                        row.get(ACTION_CHECK_IN.ASKED_ON),
                        CheckInAnswer.valueOf(row.get(ACTION_CHECK_IN.ANSWER)),
                        row.get(ACTION_CHECK_IN.SENTENCE),
                        row.get(ACCOUNT.NAME),
                        row.get(ACTION_CHECK_IN.ANSWERED_AT)));
    }

    /** The day of the last question that was answered, of those actions that have one. */
    Map<ActionId, LocalDate> findLastAnswered(Collection<ActionId> actions) {
        Map<ActionId, LocalDate> found = new HashMap<>();
        for (List<ActionId> some : Chunks.of(actions, AT_ONCE)) {
            sql.select(ACTION_CHECK_IN.ACTION_ID, max(ACTION_CHECK_IN.ASKED_ON))
                    .from(ACTION_CHECK_IN)
                    .where(ACTION_CHECK_IN.ACTION_ID.in(some))
                    .groupBy(ACTION_CHECK_IN.ACTION_ID)
                    .forEach(row -> found.put(row.value1(), row.value2()));
        }
        return found;
    }

    /**
     * Whom each open action that has lasted long enough asks: whoever sees to it, if that person is still there with a role
     * that sees the unit's actions, and otherwise those who lead the unit.
     */
    Map<ActionId, Set<AccountId>> findAsked(LocalDate today) {
        return findAsked(today, noCondition());
    }

    /** Those of them that ask the person. */
    Set<ActionId> findAsking(AccountId person, LocalDate today) {
        return findAsked(today, MEMBERSHIP.ACCOUNT_ID.eq(person)).keySet();
    }

    private Map<ActionId, Set<AccountId>> findAsked(LocalDate today, Condition who) {
        Membership held = MEMBERSHIP.as("held");
        Condition isOwner = MEMBERSHIP.ACCOUNT_ID.eq(ACTION.OWNED_BY).and(MEMBERSHIP.ROLE.in(SEEING));
        Condition isForLeaders = ACTION.OWNED_BY
                .isNull()
                .or(notExists(selectOne()
                        .from(held)
                        .where(held.ACCOUNT_ID.eq(ACTION.OWNED_BY))
                        .and(held.UNIT_ID.eq(ACTION.UNIT_ID))
                        .and(held.ROLE.in(SEEING))
                        .and(isHeld(held, today))));
        Map<ActionId, Set<AccountId>> asked = new LinkedHashMap<>();
        sql.select(ACTION.ACTION_ID, MEMBERSHIP.ACCOUNT_ID)
                .from(ACTION)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION.UNIT_ID))
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.UNIT_ID.eq(ACTION.UNIT_ID))
                .where(ACTION.STATE.eq(ActionState.OPEN.name()))
                .and(ACTION.START_ON.le(CheckInDays.latestStart(today)))
                .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(today)))
                .and(isHeld(MEMBERSHIP, today))
                .and(isOwner.or(MEMBERSHIP.ROLE.in(LEADING).and(isForLeaders)))
                .and(who)
                .orderBy(ACTION.DUE_ON, ACTION.ACTION_ID)
                .forEach(row -> asked.computeIfAbsent(row.value1(), each -> new LinkedHashSet<>())
                        .add(row.value2()));
        return asked;
    }

    private static Condition isHeld(Membership held, LocalDate today) {
        return HeldRoleQueries.on(held, today).and(HeldRoleQueries.byPresent(held));
    }

    /** Says whether nobody had answered it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insert(
            ActionId action, LocalDate askedOn, CheckInAnswer answer, String sentence, AccountId by, Instant now) {
        return sql.insertInto(ACTION_CHECK_IN)
                        .set(ACTION_CHECK_IN.ACTION_ID, action)
                        .set(ACTION_CHECK_IN.ASKED_ON, askedOn)
                        .set(ACTION_CHECK_IN.ANSWER, answer.name())
                        .set(ACTION_CHECK_IN.SENTENCE, sentence)
                        .set(ACTION_CHECK_IN.ANSWERED_AT, now)
                        .set(ACTION_CHECK_IN.ANSWERED_BY, by)
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    /** What the person has answered, the last first. */
    List<PersonalRow> findAnswered(AccountId person) {
        return sql.select(
                        UNIT.NAME,
                        ACTION.WHAT,
                        ACTION_CHECK_IN.ANSWER,
                        ACTION_CHECK_IN.SENTENCE,
                        ACTION_CHECK_IN.ANSWERED_AT)
                .from(ACTION_CHECK_IN)
                .join(ACTION)
                .on(ACTION.ACTION_ID.eq(ACTION_CHECK_IN.ACTION_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION.UNIT_ID))
                .where(ACTION_CHECK_IN.ANSWERED_BY.eq(person))
                .orderBy(ACTION_CHECK_IN.ANSWERED_AT.desc(), ACTION_CHECK_IN.ACTION_ID)
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("action", row.value2())
                        .withCode("helping", "HELPING_" + row.value3())
                        .with("text", row.value4())
                        .with("at", row.value5()));
    }
}
