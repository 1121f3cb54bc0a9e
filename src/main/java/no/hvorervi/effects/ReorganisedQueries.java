package no.hvorervi.effects;

import static no.hvorervi.db.Tables.ACTION_CONSENT;
import static no.hvorervi.db.Tables.ACTION_EFFECT;
import static no.hvorervi.db.Tables.RELEASED_ROUND;
import static no.hvorervi.db.Tables.UNIT_SUCCESSION;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.table;

import java.time.LocalDate;
import no.hvorervi.db.tables.ReleasedRound;
import no.hvorervi.ids.UnitId;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Table;

/**
 * The days on which units that share have taken over from others, for statements about many of them: the same days that {@link
 * no.hvorervi.organisation.Predecessors} finds for one, and the same rule as {@link no.hvorervi.results.Changes#isComparable}.
 */
final class ReorganisedQueries {

    private static final Name DAYS = name("reorganised_on");
    private static final Field<UnitId> BY = field(DAYS.append("unit_id"), UNIT_SUCCESSION.SUCCESSOR_ID.getDataType());
    private static final Field<UnitId> FROM =
            field(DAYS.append("from_id"), UNIT_SUCCESSION.PREDECESSOR_ID.getDataType());
    private static final Field<LocalDate> ON = field(DAYS.append("day"), UNIT_SUCCESSION.VALID_FROM.getDataType());
    private static final Field<Boolean> SHOWS_HISTORY =
            field(DAYS.append("shows_history"), UNIT_SUCCESSION.SHOWS_HISTORY.getDataType());

    private static final Name ONES = name("reorganised");

    /** Null for a unit that has never taken over from another. */
    static final Field<UnitId> UNIT = field(ONES.append("unit_id"), UNIT_SUCCESSION.SUCCESSOR_ID.getDataType());

    private ReorganisedQueries() {}

    /** Those days until today, to stand first in a statement; also of units before those before, as far as history is shown. */
    static CommonTableExpression<?> upTo(LocalDate today) {
        return DAYS.fields("unit_id", "from_id", "day", "shows_history")
                .as(select(
                                UNIT_SUCCESSION.SUCCESSOR_ID,
                                UNIT_SUCCESSION.PREDECESSOR_ID,
                                UNIT_SUCCESSION.VALID_FROM,
                                UNIT_SUCCESSION.SHOWS_HISTORY)
                        .from(UNIT_SUCCESSION)
                        .join(ACTION_CONSENT)
                        .on(ACTION_CONSENT.UNIT_ID.eq(UNIT_SUCCESSION.SUCCESSOR_ID))
                        .where(UNIT_SUCCESSION.VALID_FROM.le(today))
                        .union(select(
                                        BY,
                                        UNIT_SUCCESSION.PREDECESSOR_ID,
                                        UNIT_SUCCESSION.VALID_FROM,
                                        UNIT_SUCCESSION.SHOWS_HISTORY)
                                .from(table(DAYS))
                                .join(UNIT_SUCCESSION)
                                .on(UNIT_SUCCESSION.SUCCESSOR_ID.eq(FROM))
                                .where(SHOWS_HISTORY.isTrue())
                                .and(UNIT_SUCCESSION.VALID_FROM.le(today))));
    }

    /** Those that have ever been, so that the others need not be asked about. */
    static Table<?> units() {
        return selectDistinct(BY).from(table(DAYS)).asTable(ONES);
    }

    /** Whether such a day stands between the rounds of an effect. */
    static Condition standsBetween() {
        ReleasedRound before = RELEASED_ROUND.as("round_before");
        ReleasedRound after = RELEASED_ROUND.as("round_after");
        return exists(selectOne()
                .from(before)
                .join(after)
                .on(after.RELEASE_ID.eq(ACTION_EFFECT.AFTER_RELEASE_ID))
                .join(table(DAYS))
                .on(BY.eq(ACTION_EFFECT.UNIT_ID))
                .where(before.RELEASE_ID.eq(ACTION_EFFECT.BEFORE_RELEASE_ID))
                .and(ON.gt(before.CLOSED_ON))
                .and(ON.le(after.CLOSED_ON)));
    }
}
