package no.hvorervi.intake;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.val;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/**
 * Makes millions of rows inside the database, in minutes. Their keys are as evenly spread as random ones but are written in
 * order, since inserting in random order would take hours; what comes later meets the same tree of pages.
 *
 * @param firstUnit the units have numbers one after the other
 */
record LoadRows(DSLContext sql, RoundId round, UnitId firstUnit, int units) {

    /** Rows that one statement writes: few enough for the log of what is to be undone. */
    private static final int AT_A_TIME = 50_000;

    private static final Field<Long> NUMBER = field(name("seq"), SQLDataType.BIGINT);

    /** Rows of the round; those of a table with units and voices are spread over the units. */
    void insert(long count, Table<?> into, Field<byte[]> key, int keyBytes, Map<Field<?>, Object> others) {
        List<Field<?>> columns = new ArrayList<>(List.of(key, into.field("round_id")));
        List<Field<?>> values = new ArrayList<>(List.of(key(count, keyBytes), inline(round.value())));
        if (into.field("unit_id") != null) {
            columns.addAll(List.of(into.field("unit_id"), into.field("voice")));
            values.addAll(List.of(NUMBER.mod(units).plus(firstUnit.value()), inline("EMPLOYEE")));
        }
        others.forEach((column, value) -> {
            columns.add(column);
            values.add(val(value));
        });
        for (long from = 1; from <= count; from += AT_A_TIME) {
            long to = Math.min(count, from + AT_A_TIME - 1);
            sql.insertInto(into)
                    .columns(columns)
                    .select(select(values).from(table(name("seq_" + from + "_to_" + to))))
                    .execute();
        }
    }

    private static Field<byte[]> key(long count, int bytes) {
        Field<byte[]> place = function(
                "unhex",
                byte[].class,
                function(
                        "lpad",
                        String.class,
                        function(
                                "hex",
                                String.class,
                                NUMBER.mul(inline(Long.MAX_VALUE / count)).mul(inline(2))),
                        inline(16),
                        inline("0")));
        return function("concat", byte[].class, place, function("random_bytes", byte[].class, inline(bytes - 8)));
    }
}
