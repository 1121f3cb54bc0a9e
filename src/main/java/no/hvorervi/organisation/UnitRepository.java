package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_NAME;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jooq.TableField;
import org.springframework.stereotype.Repository;

/** Units, where they stand in the tree, and who holds a role in them. */
@Repository
class UnitRepository {

    /** Deeper than any municipality, and an end to a circle that should not be there. */
    private static final int MAX_DEPTH = 50;

    private static final Field<Optional<Integer>> HEADCOUNT = UNIT.HEADCOUNT.convertFrom(Optional::ofNullable);
    private static final Field<Optional<LocalDate>> VALID_TO = UNIT.VALID_TO.convertFrom(Optional::ofNullable);

    private final DSLContext sql;

    UnitRepository(DSLContext sql) {
        this.sql = sql;
    }

    private SelectJoinStep<Record7<UnitId, String, String, String, Optional<Integer>, LocalDate, Optional<LocalDate>>>
            units() {
        return sql.select(UNIT.UNIT_ID, UNIT.EXTERNAL_ID, UNIT.NAME, UNIT.KIND, HEADCOUNT, UNIT.VALID_FROM, VALID_TO)
                .from(UNIT);
    }

    /** The unit with its last name. */
    Optional<Unit> find(UnitId id) {
        return units().where(UNIT.UNIT_ID.eq(id)).fetchOptional(Records.mapping(Unit::new));
    }

    /** The unit as it was called on the day. */
    Optional<Unit> find(UnitId id, LocalDate day) {
        return find(id).map(unit -> named(unit, findFormerNames(day, UNIT_NAME.UNIT_ID.eq(id))));
    }

    /** What the units that have got another name since, or will get one, were called on the day. */
    private Map<UnitId, String> findFormerNames(LocalDate day, Condition which) {
        Map<UnitId, String> names = new HashMap<>();
        // Of several names that end after the day, the one that ends first was in use on it.
        sql.select(UNIT_NAME.UNIT_ID, UNIT_NAME.NAME)
                .from(UNIT_NAME)
                .where(UNIT_NAME.VALID_TO.ge(day))
                .and(which)
                .orderBy(UNIT_NAME.VALID_TO.desc())
                .forEach(row -> names.put(row.value1(), row.value2()));
        return names;
    }

    private static Unit named(Unit unit, Map<UnitId, String> formerNames) {
        String name = formerNames.get(unit.id());
        return name == null ? unit : unit.named(name);
    }

    private static List<Unit> named(List<Unit> units, Map<UnitId, String> formerNames) {
        return formerNames.isEmpty()
                ? units
                : units.stream().map(unit -> named(unit, formerNames)).toList();
    }

    /** The municipality that the unit belongs to. */
    Optional<MunicipalityId> findMunicipality(UnitId id) {
        return sql.select(UNIT.MUNICIPALITY_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.eq(id))
                .fetchOptional(UNIT.MUNICIPALITY_ID);
    }

    /** The municipality that an existing unit belongs to. */
    MunicipalityId municipalityOf(UnitId id) {
        return sql.select(UNIT.MUNICIPALITY_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.eq(id))
                .fetchSingle(UNIT.MUNICIPALITY_ID);
    }

    /** The units that are valid on the day, each where it stood and as it was called then. */
    UnitTree findTree(LocalDate day) {
        List<Unit> valid =
                units().where(isValid(UNIT.VALID_FROM, UNIT.VALID_TO, day)).fetch(Records.mapping(Unit::new));
        return UnitTree.of(
                named(valid, findFormerNames(day, noCondition())),
                sql.select(UNIT_PARENT.UNIT_ID, UNIT_PARENT.PARENT_ID)
                        .from(UNIT_PARENT)
                        .where(isValid(UNIT_PARENT.VALID_FROM, UNIT_PARENT.VALID_TO, day))
                        .fetchMap(UNIT_PARENT.UNIT_ID, UNIT_PARENT.PARENT_ID));
    }

    /** From the root down to the unit itself, as the tree was on the day. */
    List<Unit> path(UnitId id, LocalDate day) {
        List<Unit> path = new ArrayList<>();
        Optional<UnitId> next = Optional.of(id);
        while (next.isPresent() && path.size() < MAX_DEPTH) {
            find(next.get(), day).ifPresent(path::add);
            next = sql.select(UNIT_PARENT.PARENT_ID)
                    .from(UNIT_PARENT)
                    .where(UNIT_PARENT.UNIT_ID.eq(next.get()))
                    .and(isValid(UNIT_PARENT.VALID_FROM, UNIT_PARENT.VALID_TO, day))
                    .fetchOptional(UNIT_PARENT.PARENT_ID);
        }
        Collections.reverse(path);
        return path;
    }

    boolean hasRole(AccountId account, UnitId unit, UnitRole role, LocalDate day) {
        return sql.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP
                        .ACCOUNT_ID
                        .eq(account)
                        .and(MEMBERSHIP.UNIT_ID.eq(unit))
                        .and(MEMBERSHIP.ROLE.eq(role.name()))
                        .and(isValid(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, day)));
    }

    /** The units that are valid on the day and in which the account has the role. */
    List<Unit> findByRole(AccountId account, UnitRole role, LocalDate day) {
        List<Unit> found = units().where(UNIT.UNIT_ID.in(sql.select(MEMBERSHIP.UNIT_ID)
                        .from(MEMBERSHIP)
                        .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                        .and(MEMBERSHIP.ROLE.eq(role.name()))
                        .and(isValid(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, day))))
                .and(isValid(UNIT.VALID_FROM, UNIT.VALID_TO, day))
                .orderBy(UNIT.NAME, UNIT.UNIT_ID)
                .fetch(Records.mapping(Unit::new));
        return named(found, findFormerNames(day, noCondition()));
    }

    private static Condition isValid(TableField<?, LocalDate> from, TableField<?, LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }
}
