package no.hvorervi.people;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import no.hvorervi.access.UnitRole;
import no.hvorervi.db.tables.Membership;
import org.jooq.Condition;
import org.jooq.Field;

/** Which stored roles count, for queries that ask who holds them: the same ones that give access. */
public final class HeldRoleQueries {

    private HeldRoleQueries() {}

    /** The role is held on the day, and if a leader has lent it out, that leader holds the role still. */
    public static Condition on(Membership held, LocalDate day) {
        var lender = MEMBERSHIP.as("lender");
        return isOn(held.VALID_FROM, held.VALID_TO, day)
                .and(held.DELEGATED_BY
                        .isNull()
                        .or(exists(selectOne()
                                .from(lender)
                                .where(lender.ACCOUNT_ID.eq(held.DELEGATED_BY))
                                .and(lender.UNIT_ID.eq(held.UNIT_ID))
                                .and(lender.ROLE.eq(UnitRole.UNIT_LEADER.name()))
                                .and(isOn(lender.VALID_FROM, lender.VALID_TO, day)))));
    }

    /** Whoever holds it is let in, and has not left the unit's municipality. */
    public static Condition byPresent(Membership held) {
        var holder = ACCOUNT.as("holder");
        var place = UNIT.as("place");
        return exists(selectOne()
                .from(holder)
                .join(PERSON)
                .on(PERSON.ACCOUNT_ID.eq(holder.ACCOUNT_ID))
                .join(place)
                .on(place.MUNICIPALITY_ID.eq(PERSON.MUNICIPALITY_ID))
                .where(holder.ACCOUNT_ID.eq(held.ACCOUNT_ID))
                .and(place.UNIT_ID.eq(held.UNIT_ID))
                .and(holder.DISABLED_AT.isNull())
                .and(PERSON.LEFT_AT.isNull()));
    }

    private static Condition isOn(Field<LocalDate> from, Field<LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }
}
