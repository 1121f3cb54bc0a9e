package no.hvorervi.coordination;

import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.impl.DSL.noCondition;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitNameQueries;
import no.hvorervi.people.HeldRoleQueries;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Repository;

/** What units are called today, and who leads them. */
@Repository
class UnitQueries {

    private static final int MAX_FOUND = 20;

    private static final List<String> ANSWERING =
            Stream.of(UnitRole.UNIT_LEADER, UnitRole.DEPUTY).map(UnitRole::name).toList();

    private final DSLContext sql;
    private final Clock clock;

    UnitQueries(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    Map<UnitId, String> names(Collection<UnitId> units) {
        Field<String> name = UnitNameQueries.on(today());
        return sql.select(UNIT.UNIT_ID, name)
                .from(UNIT)
                .where(UNIT.UNIT_ID.in(units))
                .fetchMap(UNIT.UNIT_ID, name);
    }

    /** Units of the municipality that somebody leads and whose names hold the text, by name. */
    List<UnitChoice> find(MunicipalityId municipality, UnitId except, String text) {
        LocalDate today = today();
        Field<String> name = UnitNameQueries.on(today);
        var found = sql.select(UNIT.UNIT_ID, name, UNIT_PARENT.PARENT_ID)
                .from(UNIT)
                .leftJoin(UNIT_PARENT)
                .on(UNIT_PARENT.UNIT_ID.eq(UNIT.UNIT_ID))
                .and(isOn(UNIT_PARENT.VALID_FROM, UNIT_PARENT.VALID_TO, today))
                .where(canBeAsked(municipality, today))
                .and(UNIT.UNIT_ID.ne(except))
                .and(name.contains(text))
                .orderBy(name, UNIT.UNIT_ID)
                .limit(MAX_FOUND)
                .fetch();
        Map<UnitId, String> above = names(found.stream()
                .map(row -> row.get(UNIT_PARENT.PARENT_ID))
                .filter(Objects::nonNull)
                .toList());
        return found.map(row ->
                new UnitChoice(row.value1(), row.value2(), above.getOrDefault(row.get(UNIT_PARENT.PARENT_ID), "")));
    }

    /** Whether the unit is one of the municipality that somebody leads. */
    boolean canBeAsked(MunicipalityId municipality, UnitId unit) {
        return sql.fetchExists(UNIT, canBeAsked(municipality, today()).and(UNIT.UNIT_ID.eq(unit)));
    }

    private Condition canBeAsked(MunicipalityId municipality, LocalDate today) {
        return UNIT.MUNICIPALITY_ID
                .eq(municipality)
                .and(isOn(UNIT.VALID_FROM, UNIT.VALID_TO, today))
                .and(UNIT.UNIT_ID.in(led(today, noCondition())));
    }

    /** Those of the units that somebody else leads. */
    Set<UnitId> findLed(Collection<UnitId> units, AccountId except) {
        return led(today(), MEMBERSHIP.UNIT_ID.in(units).and(MEMBERSHIP.ACCOUNT_ID.ne(except)))
                .fetchSet(MEMBERSHIP.UNIT_ID);
    }

    private Select<Record1<UnitId>> led(LocalDate today, Condition which) {
        return sql.select(MEMBERSHIP.UNIT_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ROLE.eq(UnitRole.UNIT_LEADER.name()))
                .and(isHeld(today))
                .and(which);
    }

    /** Who answers for each of the units, and is there to do so. */
    Map<UnitId, List<AccountId>> findAnswering(Collection<UnitId> units) {
        LocalDate today = today();
        return sql.select(MEMBERSHIP.UNIT_ID, MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(MEMBERSHIP.UNIT_ID))
                .where(MEMBERSHIP.UNIT_ID.in(units))
                .and(MEMBERSHIP.ROLE.in(ANSWERING))
                .and(isHeld(today))
                .and(isOn(UNIT.VALID_FROM, UNIT.VALID_TO, today))
                .groupBy(MEMBERSHIP.UNIT_ID, MEMBERSHIP.ACCOUNT_ID)
                .fetchGroups(MEMBERSHIP.UNIT_ID, MEMBERSHIP.ACCOUNT_ID);
    }

    private static Condition isHeld(LocalDate today) {
        return HeldRoleQueries.on(MEMBERSHIP, today).and(HeldRoleQueries.byPresent(MEMBERSHIP));
    }

    private static Condition isOn(Field<LocalDate> from, Field<LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }
}
