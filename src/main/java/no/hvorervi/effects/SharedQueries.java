package no.hvorervi.effects;

import static no.hvorervi.db.Tables.ACTION;
import static no.hvorervi.db.Tables.ACTION_CONSENT;
import static no.hvorervi.db.Tables.ACTION_EFFECT;
import static no.hvorervi.db.Tables.ACTION_LESSON;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.groupConcat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionState;
import no.hvorervi.db.tables.ActionEffect;
import no.hvorervi.effects.Helping.Outcome;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * What units let others see of their actions: those that have said yes, and are there on the day. A verdict is nobody else's where
 * it is on what was written down when its figures were known, or the unit itself is no longer told.
 */
@Repository
class SharedQueries {

    /** Stands for what a unit thought of itself. */
    private static final int NO_SUGGESTION = -1;

    /** Keys and verdicts have neither spaces nor commas. */
    private static final Field<String> OUTCOMES = groupConcat(concat(
                    ACTION_EFFECT.ITEM_KEY,
                    inline(" "),
                    ACTION_EFFECT.CRITERIA_VERSION_ID.cast(String.class),
                    inline(" "),
                    coalesce(ACTION_EFFECT.SUGGESTION.cast(Integer.class), inline(NO_SUGGESTION))
                            .cast(String.class),
                    inline(" "),
                    ACTION_EFFECT.VERDICT))
            .separator(",");

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
        return sql.withRecursive(ReorganisedQueries.upTo(day))
                .select(ACTION.WHAT, UNIT.NAME, ACTION_EFFECT.VERDICT, ACTION_LESSON.WORDS)
                .from(ACTION)
                .straightJoin(ACTION_CONSENT)
                .on(ACTION_CONSENT.UNIT_ID.eq(ACTION.UNIT_ID))
                .straightJoin(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION.UNIT_ID))
                .leftJoin(ACTION_EFFECT)
                .on(ACTION_EFFECT.ACTION_ID.eq(ACTION.ACTION_ID).and(isTold(day)))
                .andNot(ReorganisedQueries.standsBetween())
                .leftJoin(ACTION_LESSON)
                .on(ACTION_LESSON.ACTION_ID.eq(ACTION.ACTION_ID).andNot(mustWait(day)))
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

    /** What was learnt may give away how it went. */
    private static Condition mustWait(LocalDate day) {
        ActionEffect measured = ACTION_EFFECT.as("measured");
        return exists(selectOne()
                .from(measured)
                .where(measured.ACTION_ID.eq(ACTION.ACTION_ID))
                .and(measured.SEEN_FROM.gt(day)));
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
     * What became of all that they have finished and that could be measured, for each unit that has anything. Thousands may share:
     * a row holds all of a unit, and is read from an index alone.
     */
    List<List<Outcome>> findOutcomes(MunicipalityId municipality, LocalDate day) {
        return sql.withRecursive(ReorganisedQueries.upTo(day))
                .select(OUTCOMES)
                .from(ACTION_CONSENT)
                .straightJoin(UNIT)
                .on(UNIT.UNIT_ID.eq(ACTION_CONSENT.UNIT_ID))
                .leftJoin(ReorganisedQueries.units())
                .on(ReorganisedQueries.UNIT.eq(ACTION_CONSENT.UNIT_ID))
                .straightJoin(ACTION_EFFECT)
                .on(ACTION_EFFECT.UNIT_ID.eq(ACTION_CONSENT.UNIT_ID))
                .where(isThere(municipality, day))
                .and(ACTION_EFFECT.IS_DONE.isTrue())
                .and(isTold(day))
                .and(ACTION_EFFECT.VERDICT.ne(Verdict.TOO_FEW.name()))
                .and(ReorganisedQueries.UNIT.isNull().or(not(ReorganisedQueries.standsBetween())))
                .groupBy(ACTION_CONSENT.UNIT_ID)
                .fetch(row -> outcomes(row.value1()));
    }

    private static List<Outcome> outcomes(String row) {
        return Stream.of(row.split(",", -1)).map(SharedQueries::outcome).toList();
    }

    private static Outcome outcome(String words) {
        String[] word = words.split(" ", -1);
        return new Outcome(
                word[0],
                new CriteriaVersionId(Long.parseLong(word[1])),
                Optional.of(Integer.valueOf(word[2])).filter(each -> each != NO_SUGGESTION),
                Verdict.valueOf(word[3]));
    }
}
