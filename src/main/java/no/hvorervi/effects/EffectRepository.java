package no.hvorervi.effects;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static no.hvorervi.db.Tables.ACTION;
import static no.hvorervi.db.Tables.ACTION_EFFECT;
import static no.hvorervi.db.Tables.ACTION_LOOK;
import static no.hvorervi.db.Tables.RELEASED_ROUND;
import static no.hvorervi.db.Tables.RELEASED_UNIT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.actions.ActionState;
import no.hvorervi.actions.Expected;
import no.hvorervi.db.tables.records.ActionEffectRecord;
import no.hvorervi.db.tables.records.ActionRecord;
import no.hvorervi.effects.EffectMaker.Family;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Interval;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedRound;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Result;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of actions, and which have yet to be looked at. */
@Repository
class EffectRepository {

    private final DSLContext sql;

    EffectRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** How many rounds are released, and the last moment that one was: while neither changes there is little to look for. */
    ReleasedSoFar releasedSoFar() {
        return sql.select(count(), max(RELEASED_ROUND.RELEASED_AT))
                .from(RELEASED_ROUND)
                .where(RELEASED_ROUND.IS_PUBLISHED.isTrue())
                .fetchSingle(row -> new ReleasedSoFar(row.value1(), Optional.ofNullable(row.value2())));
    }

    /** What is published in all. */
    record ReleasedSoFar(int rounds, Optional<Instant> last) {}

    /**
     * Units with an action that has no effect, which some round closed after, and which has not been looked at as it is, with the
     * rounds that there are.
     */
    List<UnitId> findUnitsToLookAt() {
        return sql
                .select(ACTION.UNIT_ID)
                .from(ACTION)
                .join(RELEASED_UNIT)
                .on(RELEASED_UNIT.UNIT_ID.eq(ACTION.UNIT_ID))
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_UNIT.RELEASE_ID))
                .and(RELEASED_ROUND.IS_PUBLISHED.isTrue())
                .leftJoin(ACTION_EFFECT)
                .on(ACTION_EFFECT.ACTION_ID.eq(ACTION.ACTION_ID))
                .leftJoin(ACTION_LOOK)
                .on(ACTION_LOOK.ACTION_ID.eq(ACTION.ACTION_ID))
                .and(ACTION_LOOK.VERSION.eq(ACTION.VERSION))
                .where(ACTION_EFFECT.ACTION_ID.isNull())
                .and(ACTION.STATE.ne(ActionState.DROPPED.name()))
                .groupBy(ACTION.ACTION_ID, ACTION.UNIT_ID, ACTION.START_ON, ACTION_LOOK.ROUNDS)
                .having(max(RELEASED_ROUND.CLOSED_ON).gt(ACTION.START_ON))
                .and(ACTION_LOOK.ROUNDS.isNull().or(ACTION_LOOK.ROUNDS.ne(count())))
                .fetch(ACTION.UNIT_ID)
                .stream()
                .distinct()
                .toList();
    }

    /** How many rounds are released that have the unit. */
    int countRounds(UnitId unit) {
        return sql.select(count())
                .from(RELEASED_UNIT)
                .join(RELEASED_ROUND)
                .on(RELEASED_ROUND.RELEASE_ID.eq(RELEASED_UNIT.RELEASE_ID))
                .where(RELEASED_UNIT.UNIT_ID.eq(unit))
                .and(RELEASED_ROUND.IS_PUBLISHED.isTrue())
                .fetchSingle(Record1::value1);
    }

    /** What the unit has begun and not dropped, and that has no effect yet. */
    List<Unmeasured> findUnmeasured(UnitId unit) {
        return sql.select(
                        ACTION.ACTION_ID,
                        ACTION.VERSION,
                        ACTION.ROUND_ID,
                        ACTION.ITEM_KIND,
                        ACTION.ITEM_KEY,
                        ACTION.START_ON,
                        ACTION.EXPECTED,
                        ACTION.AIMED_AT)
                .from(ACTION)
                .leftJoin(ACTION_EFFECT)
                .on(ACTION_EFFECT.ACTION_ID.eq(ACTION.ACTION_ID))
                .where(ACTION.UNIT_ID.eq(unit))
                .and(ACTION_EFFECT.ACTION_ID.isNull())
                .and(ACTION.STATE.ne(ActionState.DROPPED.name()))
                .fetch(row -> new Unmeasured(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()),
                        ItemKind.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        Expected.valueOf(row.value7()),
                        row.value8()));
    }

    /** The items that the unit's measured actions are about, by the rounds they were measured between. */
    Map<Family, Set<String>> findFamilies(UnitId unit) {
        return sql
                .select(
                        ACTION_EFFECT.BEFORE_RELEASE_ID,
                        ACTION_EFFECT.AFTER_RELEASE_ID,
                        ACTION.ITEM_KIND,
                        ACTION.ITEM_KEY)
                .from(ACTION_EFFECT)
                .join(ACTION)
                .on(ACTION.ACTION_ID.eq(ACTION_EFFECT.ACTION_ID))
                .where(ACTION.UNIT_ID.eq(unit))
                .fetch()
                .stream()
                .collect(groupingBy(
                        row -> new Family(row.value1(), row.value2(), ItemKind.valueOf(row.value3())),
                        mapping(row -> row.value4(), toSet())));
    }

    /** Nothing happens if it has been measured meanwhile: the first that is written stays. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Effect effect, Unmeasured action, ReleasedRound after, Instant now) {
        ActionEffectRecord row = sql.newRecord(ACTION_EFFECT);
        row.setActionId(effect.action());
        row.setBeforeReleaseId(effect.before());
        row.setAfterReleaseId(effect.after());
        row.setExpected(effect.expected().name());
        row.setVerdict(effect.verdict().name());
        effect.measured().ifPresent(measured -> {
            row.setDifference(measured.difference());
            row.setLow(measured.interval().low());
            row.setHigh(measured.interval().high());
            row.setBeforeN(measured.before());
            row.setAfterN(measured.after());
            row.setAdjustedP(measured.adjustedP());
        });
        row.setIsForeseen(action.aimedAt().isBefore(after.releasedAt()));
        row.setSeenFrom(after.employeesFrom());
        row.setMeasuredAt(now);
        copy(effect.action(), row);
        sql.insertInto(ACTION_EFFECT).set(row).onDuplicateKeyIgnore().execute();
    }

    /** What is summed over many; whoever calls has locked the action. */
    private void copy(ActionId action, ActionEffectRecord row) {
        ActionRecord from =
                sql.selectFrom(ACTION).where(ACTION.ACTION_ID.eq(action)).fetchSingle();
        row.setUnitId(from.getUnitId());
        row.setItemKey(from.getItemKey());
        row.setCriteriaVersionId(from.getCriteriaVersionId());
        row.setSuggestion(from.getSuggestion());
        row.setIsDone(from.getState().equals(ActionState.DONE.name()));
    }

    /** Nothing happens if it has not been measured. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setDone(ActionId action, boolean isDone) {
        sql.update(ACTION_EFFECT)
                .set(ACTION_EFFECT.IS_DONE, isDone)
                .where(ACTION_EFFECT.ACTION_ID.eq(action))
                .execute();
    }

    /** It cannot be measured as it is, with so many rounds. */
    @Transactional(propagation = Propagation.MANDATORY)
    void setLook(Unmeasured action, int rounds) {
        sql.insertInto(ACTION_LOOK)
                .set(ACTION_LOOK.ACTION_ID, action.id())
                .set(ACTION_LOOK.VERSION, action.version())
                .set(ACTION_LOOK.ROUNDS, rounds)
                .onDuplicateKeyUpdate()
                .set(ACTION_LOOK.VERSION, action.version())
                .set(ACTION_LOOK.ROUNDS, rounds)
                .execute();
    }

    Optional<Effect> find(ActionId action) {
        Result<ActionEffectRecord> rows = sql.selectFrom(ACTION_EFFECT)
                .where(ACTION_EFFECT.ACTION_ID.eq(action))
                .fetch();
        return rows.stream().findFirst().map(EffectRepository::effect);
    }

    private static Effect effect(ActionEffectRecord row) {
        return new Effect(
                row.getActionId(),
                row.getBeforeReleaseId(),
                row.getAfterReleaseId(),
                Expected.valueOf(row.getExpected()),
                Verdict.valueOf(row.getVerdict()),
                Optional.ofNullable(row.getDifference())
                        .map(difference -> new Measured(
                                difference,
                                new Interval(row.getLow(), row.getHigh()),
                                row.getBeforeN(),
                                row.getAfterN(),
                                row.getAdjustedP())));
    }
}
