package no.hvorervi.released;

import static org.jooq.impl.DSL.val;

import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import no.hvorervi.base.Chunks;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Many rows sent to the database at once. */
final class InsertBatch {

    /** Rows in one statement. */
    static final int AT_ONCE = 1_000;

    private InsertBatch() {}

    /** One row for each of them, with its values in the order of the columns. */
    static <T> void insert(
            DSLContext sql,
            Table<?> table,
            List<Field<?>> columns,
            Collection<T> rows,
            Function<T, @Nullable Object[]> values) {
        // A bind value of each column that every line of the batch fills in.
        List<Field<?>> binds = columns.stream().<Field<?>>map(InsertBatch::any).toList();
        Query line = sql.insertInto(table, columns).values(binds);
        for (List<T> some : Chunks.of(rows, AT_ONCE)) {
            sql.batch(line)
                    .bind(some.stream().map(values).toArray(Object[][]::new))
                    .execute();
        }
    }

    private static <T> Field<T> any(Field<T> column) {
        return val(null, column);
    }

    static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? (Integer) number.getAsInt() : null;
    }

    static @Nullable Double orNull(OptionalDouble number) {
        return number.isPresent() ? (Double) number.getAsDouble() : null;
    }
}
