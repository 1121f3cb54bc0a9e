package no.hvorervi.effects;

import static no.hvorervi.db.Tables.ACTION;
import static no.hvorervi.db.Tables.ACTION_CONSENT;
import static no.hvorervi.db.Tables.ACTION_EFFECT;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.rollup;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionState;
import no.hvorervi.effects.Helping.Sum;
import no.hvorervi.effects.Helping.Tried;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * What units let others see of their actions: those that have said yes, and are there on the day. A verdict on an action that was
 * written down when its figures were known is nobody else's.
 */
@Repository
class SharedQueries {

    /** Stands for what a unit thought of itself, since null means all together. */
    private static final int NO_SUGGESTION = -1;

    private final DSLContext sql;

    SharedQueries(DSLContext sql) {
        this.sql = sql;
    }

    private static Condition isThere(MunicipalityId municipality, LocalDate day) {
        return UNIT.MUNICIPALITY_ID.eq(municipality).and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)));
    }

    private static Condition isTold(LocalDate day) {
        return ACTION_EFFECT.SEEN_FROM.le(day).and(ACTION_EFFECT.IS_FORESEEN.isTrue());
    }

    /** What others than the unit have finished about the item, the last first: read in that order, until there are enough. */
    List<SharedAction> find(MunicipalityId municipality, UnitId butNotOf, ActionItem item, LocalDate day, int most) {
        return sql.select(ACTION.WHAT, UNIT.NAME, ACTION_EFFECT.VERDICT, ACTION_EFFECT.LEARNT)
                .from(ACTION)
                .straightJoin(ACTION_CONSENT)
                .on(ACTION_CONSENT.UNIT_ID.eq(ACTION.UNIT_ID))
                .straightJoin(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION.UNIT_ID))
                .leftJoin(ACTION_EFFECT)
                .on(ACTION_EFFECT.ACTION_ID.eq(ACTION.ACTION_ID).and(isTold(day)))
                .where(ACTION.ITEM_KEY.eq(item.key()))
                .and(ACTION.ITEM_KIND.eq(item.kind().name()))
                .and(ACTION.STATE.eq(ActionState.DONE.name()))
                .and(ACTION.UNIT_ID.ne(butNotOf))
                .and(isThere(municipality, day))
                .orderBy(ACTION.STATE_AT.desc(), ACTION.ACTION_ID.desc())
                .limit(most)
                .fetch(row -> new SharedAction(
                        row.value1(),
                        row.value2(),
                        Optional.ofNullable(row.value3()).map(Verdict::valueOf),
                        Optional.ofNullable(row.value4()).orElse("")));
    }

    /** How many units share. */
    int countSharing(MunicipalityId municipality, LocalDate day) {
        return sql.select(DSL.count())
                .from(ACTION_CONSENT)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION_CONSENT.UNIT_ID))
                .where(isThere(municipality, day))
                .fetchSingle(Record1::value1);
    }

    /**
     * What became of all that they have finished and that could be measured, summed by item, and by suggestion; one statement, since
     * thousands of units may share.
     */
    List<Tried> findTried(MunicipalityId municipality, LocalDate day) {
        Field<Integer> suggestion = coalesce(ACTION.SUGGESTION.cast(Integer.class), inline(NO_SUGGESTION));
        return sql
                .select(
                        ACTION.ITEM_KEY,
                        ACTION.CRITERIA_VERSION_ID,
                        suggestion,
                        countDistinct(ACTION.UNIT_ID),
                        count(Verdict.WORKED),
                        count(Verdict.NOT_SURE),
                        count(Verdict.WRONG_WAY))
                .from(ACTION_CONSENT)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION_CONSENT.UNIT_ID))
                .join(ACTION)
                .on(ACTION.UNIT_ID.eq(ACTION_CONSENT.UNIT_ID))
                .join(ACTION_EFFECT)
                .on(ACTION_EFFECT.ACTION_ID.eq(ACTION.ACTION_ID))
                .where(isThere(municipality, day))
                .and(ACTION.STATE.eq(ActionState.DONE.name()))
                .and(isTold(day))
                .and(ACTION_EFFECT.VERDICT.ne(Verdict.TOO_FEW.name()))
                .groupBy(rollup(ACTION.ITEM_KEY, ACTION.CRITERIA_VERSION_ID, suggestion))
                .fetch()
                .stream()
                .filter(row -> row.value1() != null)
                .map(row -> new Tried(
                        row.value1(),
                        Optional.ofNullable(row.value2()),
                        Optional.ofNullable(row.value3()),
                        new Sum(row.value4(), row.value5(), row.value6(), row.value7())))
                .toList();
    }

    private static Field<Integer> count(Verdict verdict) {
        return DSL.count(when(ACTION_EFFECT.VERDICT.eq(verdict.name()), inline(1)));
    }
}
