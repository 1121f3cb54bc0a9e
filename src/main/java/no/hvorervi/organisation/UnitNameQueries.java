package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_NAME;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.LocalDate;
import org.jooq.Field;

/** What units are called on a day, for the statements that read from the table of units. */
public final class UnitNameQueries {

    private UnitNameQueries() {}

    /** The name on the day; a name that is planned for later is not told before. */
    public static Field<String> on(LocalDate day) {
        var former = UNIT_NAME.as("former");
        // Of several names that end after the day, the one that ends first is in use on it.
        return coalesce(
                field(select(former.NAME)
                        .from(former)
                        .where(former.UNIT_ID.eq(UNIT.UNIT_ID))
                        .and(former.VALID_TO.ge(day))
                        .orderBy(former.VALID_TO)
                        .limit(1)),
                UNIT.NAME);
    }
}
