package no.hvorervi.people;

import static no.hvorervi.db.Tables.MEMBERSHIP;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counts, copies and ends the roles of whole units at once. */
@Repository
class UnitRoleRepository implements UnitRoles {

    private final DSLContext sql;

    UnitRoleRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Map<UnitId, Integer> countBeyond(Collection<UnitId> units, LocalDate lastDay) {
        return sql.select(MEMBERSHIP.UNIT_ID, count())
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.UNIT_ID.in(units))
                .and(lastsBeyond(lastDay))
                .groupBy(MEMBERSHIP.UNIT_ID)
                .fetchMap(MEMBERSHIP.UNIT_ID, count());
    }

    private static Condition lastsBeyond(LocalDate lastDay) {
        return MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.gt(lastDay));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void copyBeyond(UnitId from, UnitId to, LocalDate lastDay) {
        var held = MEMBERSHIP.as("held");
        sql.insertInto(
                        MEMBERSHIP,
                        MEMBERSHIP.ACCOUNT_ID,
                        MEMBERSHIP.UNIT_ID,
                        MEMBERSHIP.ROLE,
                        MEMBERSHIP.VALID_FROM,
                        MEMBERSHIP.VALID_TO,
                        MEMBERSHIP.SOURCE,
                        MEMBERSHIP.DELEGATED_BY)
                .select(select(
                                MEMBERSHIP.ACCOUNT_ID,
                                val(to, MEMBERSHIP.UNIT_ID),
                                MEMBERSHIP.ROLE,
                                greatest(MEMBERSHIP.VALID_FROM, val(lastDay.plusDays(1))),
                                MEMBERSHIP.VALID_TO,
                                MEMBERSHIP.SOURCE,
                                MEMBERSHIP.DELEGATED_BY)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.UNIT_ID.eq(from))
                        .and(lastsBeyond(lastDay))
                        .and(not(exists(selectOne()
                                .from(held)
                                .where(held.UNIT_ID.eq(to))
                                .and(held.ACCOUNT_ID.eq(MEMBERSHIP.ACCOUNT_ID))
                                .and(held.ROLE.eq(MEMBERSHIP.ROLE))
                                .and(held.VALID_TO.isNull())))))
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void endBeyond(UnitId unit, LocalDate lastDay) {
        sql.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(MEMBERSHIP.VALID_FROM.gt(lastDay))
                .execute();
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, lastDay)
                .where(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(lastsBeyond(lastDay))
                .execute();
    }
}
