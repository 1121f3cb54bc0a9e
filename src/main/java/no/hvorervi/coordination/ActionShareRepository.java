package no.hvorervi.coordination;

import static no.hvorervi.db.Tables.ACTION;
import static no.hvorervi.db.Tables.ACTION_SHARE;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.actions.ActionState;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.ActionShareId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The parts of other units in actions. */
@Repository
class ActionShareRepository {

    /** Of a unit; what is under way comes first. */
    private static final int MAX_LISTED = 50;

    private final DSLContext sql;
    private final UnitQueries units;

    ActionShareRepository(DSLContext sql, UnitQueries units) {
        this.sql = sql;
        this.units = units;
    }

    Optional<ActionShare> find(ActionShareId id) {
        return shares(ACTION_SHARE.ACTION_SHARE_ID.eq(id)).stream().findFirst();
    }

    Optional<ActionShare> find(ActionId action, UnitId unit) {
        return shares(ACTION_SHARE.ACTION_ID.eq(action).and(ACTION_SHARE.UNIT_ID.eq(unit))).stream()
                .findFirst();
    }

    /** All that have been asked, the first asked first. */
    List<ActionShare> findOf(ActionId action) {
        return shares(ACTION_SHARE.ACTION_ID.eq(action));
    }

    /** What the unit is asked, and what it has joined in; of what is over only the last. */
    List<ActionShare> findIn(UnitId unit) {
        List<ActionShare> all = shares(
                ACTION_SHARE.UNIT_ID.eq(unit).and(ACTION_SHARE.STATE.in(names(ShareState.ASKED, ShareState.JOINED))));
        return all.stream()
                .filter(each -> each.isOpen() || each.state() == ShareState.JOINED)
                .sorted(Comparator.comparing(ActionShare::isOpen)
                        .thenComparing(ActionShare::since)
                        .reversed())
                .limit(MAX_LISTED)
                .toList();
    }

    /** What these units are asked and have not answered, while it is open. */
    List<ActionShare> findWaiting(Collection<UnitId> asked) {
        return findWaiting(ACTION_SHARE.UNIT_ID.in(asked));
    }

    /** The same of all units. */
    List<ActionShare> findWaiting() {
        return findWaiting(noCondition());
    }

    private List<ActionShare> findWaiting(Condition which) {
        return shares(ACTION_SHARE
                .STATE
                .eq(ShareState.ASKED.name())
                .and(ACTION.STATE.eq(ActionState.OPEN.name()))
                .and(which));
    }

    private static List<String> names(ShareState... states) {
        return Arrays.stream(states).map(ShareState::name).toList();
    }

    private List<ActionShare> shares(Condition which) {
        List<Record> rows = List.copyOf(sql.select(ACTION_SHARE.asterisk(), ACTION.UNIT_ID, ACTION.WHAT, ACTION.STATE)
                .from(ACTION_SHARE)
                .join(ACTION)
                .on(ACTION.ACTION_ID.eq(ACTION_SHARE.ACTION_ID))
                .where(which)
                .orderBy(ACTION_SHARE.ASKED_AT, ACTION_SHARE.ACTION_SHARE_ID)
                .fetch());
        Map<UnitId, String> names = units.names(rows.stream()
                .flatMap(row -> Stream.of(row.get(ACTION.UNIT_ID), row.get(ACTION_SHARE.UNIT_ID)))
                .collect(Collectors.toSet()));
        return rows.stream().map(row -> share(row, names)).toList();
    }

    private static ActionShare share(Record row, Map<UnitId, String> names) {
        UnitId owner = row.get(ACTION.UNIT_ID);
        UnitId unit = row.get(ACTION_SHARE.UNIT_ID);
        return new ActionShare(
                row.get(ACTION_SHARE.ACTION_SHARE_ID),
                row.get(ACTION_SHARE.VERSION),
                row.get(ACTION_SHARE.ACTION_ID),
                row.get(ACTION.WHAT),
                row.get(ACTION.STATE).equals(ActionState.OPEN.name()),
                owner,
                names.getOrDefault(owner, ""),
                unit,
                names.getOrDefault(unit, ""),
                row.get(ACTION_SHARE.MESSAGE),
                ShareState.valueOf(row.get(ACTION_SHARE.STATE)),
                row.get(ACTION_SHARE.SENTENCE),
                row.get(ACTION_SHARE.STATE_AT),
                row.get(ACTION_SHARE.TOLD));
    }

    /** In which open actions of others the unit has joined. */
    List<ActionShare> findCarried(UnitId unit) {
        return shares(isJoined(unit).and(ACTION.STATE.eq(ActionState.OPEN.name())));
    }

    /** In which actions of others the unit has joined; until this transaction ends it joins in no other. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<ActionId> lockJoined(UnitId unit) {
        return sql.select(ACTION_SHARE.ACTION_ID)
                .from(ACTION_SHARE)
                .where(isJoined(unit))
                .forUpdate()
                .fetch(ACTION_SHARE.ACTION_ID);
    }

    private static Condition isJoined(UnitId unit) {
        return ACTION_SHARE.UNIT_ID.eq(unit).and(ACTION_SHARE.STATE.eq(ShareState.JOINED.name()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(ActionId action, UnitId unit, String message, AccountId by, Instant now) {
        sql.insertInto(ACTION_SHARE)
                .set(ACTION_SHARE.ACTION_ID, action)
                .set(ACTION_SHARE.UNIT_ID, unit)
                .set(ACTION_SHARE.MESSAGE, message)
                .set(ACTION_SHARE.ASKED_AT, now)
                .set(ACTION_SHARE.ASKED_BY, by)
                .set(ACTION_SHARE.STATE, ShareState.ASKED.name())
                .set(ACTION_SHARE.SENTENCE, "")
                .set(ACTION_SHARE.STATE_AT, now)
                .set(ACTION_SHARE.STATE_BY, by)
                .set(ACTION_SHARE.TOLD, "")
                .set(ACTION_SHARE.VERSION, 1)
                .execute();
    }

    /** Asks a unit again; says whether nobody else had changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean askAgain(ActionShare share, String message, AccountId by, Instant now) {
        return sql.update(ACTION_SHARE)
                        .set(ACTION_SHARE.MESSAGE, message)
                        .set(ACTION_SHARE.ASKED_AT, now)
                        .set(ACTION_SHARE.ASKED_BY, by)
                        .set(ACTION_SHARE.STATE, ShareState.ASKED.name())
                        .set(ACTION_SHARE.SENTENCE, "")
                        .set(ACTION_SHARE.STATE_AT, now)
                        .set(ACTION_SHARE.STATE_BY, by)
                        .set(ACTION_SHARE.TOLD, "")
                        .setNull(ACTION_SHARE.TOLD_AT)
                        .setNull(ACTION_SHARE.TOLD_BY)
                        .set(ACTION_SHARE.VERSION, share.version() + 1)
                        .where(isSeen(share.id(), share.version()))
                        .execute()
                == 1;
    }

    /** Says whether nobody else had changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setState(ActionShareId id, ShareState state, String sentence, AccountId by, Instant now, int seen) {
        return sql.update(ACTION_SHARE)
                        .set(ACTION_SHARE.STATE, state.name())
                        .set(ACTION_SHARE.SENTENCE, sentence)
                        .set(ACTION_SHARE.STATE_AT, now)
                        .set(ACTION_SHARE.STATE_BY, by)
                        .set(ACTION_SHARE.VERSION, seen + 1)
                        .where(isSeen(id, seen))
                        .execute()
                == 1;
    }

    /** Says whether nobody else had changed it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setTold(ActionShareId id, String told, AccountId by, Instant now, int seen) {
        return sql.update(ACTION_SHARE)
                        .set(ACTION_SHARE.TOLD, told)
                        .set(ACTION_SHARE.TOLD_AT, now)
                        .set(ACTION_SHARE.TOLD_BY, by)
                        .set(ACTION_SHARE.VERSION, seen + 1)
                        .where(isSeen(id, seen))
                        .execute()
                == 1;
    }

    private static Condition isSeen(ActionShareId id, int seen) {
        return ACTION_SHARE.ACTION_SHARE_ID.eq(id).and(ACTION_SHARE.VERSION.eq(seen));
    }

    private record Said(Instant at, PersonalRow row) {}

    /** What the person has asked, answered and told, each with the person's own words and no others; the last first. */
    List<PersonalRow> findSaid(AccountId person) {
        return Stream.of(
                        said(
                                ACTION_SHARE.ASKED_BY.eq(person),
                                inline(ShareState.ASKED.name()),
                                ACTION_SHARE.MESSAGE,
                                ACTION_SHARE.ASKED_AT),
                        said(
                                ACTION_SHARE.STATE_BY.eq(person).and(ACTION_SHARE.STATE.ne(ShareState.ASKED.name())),
                                ACTION_SHARE.STATE,
                                ACTION_SHARE.SENTENCE,
                                ACTION_SHARE.STATE_AT),
                        said(ACTION_SHARE.TOLD_BY.eq(person), inline("TOLD"), ACTION_SHARE.TOLD, ACTION_SHARE.TOLD_AT))
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Said::at).reversed())
                .map(Said::row)
                .toList();
    }

    private List<Said> said(Condition whose, Field<String> state, Field<String> words, Field<Instant> at) {
        return sql.select(UNIT.NAME, ACTION.WHAT, state, words, at)
                .from(ACTION_SHARE)
                .join(ACTION)
                .on(ACTION.ACTION_ID.eq(ACTION_SHARE.ACTION_ID))
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION_SHARE.UNIT_ID))
                .where(whose)
                .fetch(row -> new Said(
                        row.value5(),
                        PersonalRow.EMPTY
                                .with("unit", row.value1())
                                .with("action", row.value2())
                                .withCode("state", "SHARE_" + row.value3())
                                .withText("text", Optional.of(row.value4()).filter(each -> !each.isEmpty()))
                                .with("at", row.value5())));
    }
}
