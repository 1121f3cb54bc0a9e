package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.ACCESS_REVISION;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_NAME;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.cast;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.table;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.access.Known;
import no.hvorervi.access.Place;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.CommonTableExpression;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Record7;
import org.jooq.Records;
import org.jooq.SelectJoinStep;
import org.jooq.Table;
import org.jooq.TableField;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Repository;

/** Units, and where they stand in the tree. */
@Repository
class UnitRepository implements Units {

    /** Deeper than any municipality, and an end to a circle that should not be there. */
    private static final int MAX_DEPTH = 50;

    private static final Field<Optional<Integer>> HEADCOUNT = UNIT.HEADCOUNT.convertFrom(Optional::ofNullable);
    private static final Field<Optional<LocalDate>> VALID_TO = UNIT.VALID_TO.convertFrom(Optional::ofNullable);

    private static final Table<?> ABOVE = table(name("above"));
    private static final Field<UnitId> ABOVE_UNIT = field(name("above", "unit_id"), UNIT.UNIT_ID.getDataType());
    private static final Field<LocalDate> ABOVE_DAY = field(name("above", "on_day"), SQLDataType.LOCALDATE);
    private static final Field<Integer> ABOVE_DEPTH = field(name("above", "depth"), SQLDataType.INTEGER);

    private static final Table<?> BELOW = table(name("below"));
    private static final Field<UnitId> BELOW_UNIT = field(name("below", "unit_id"), UNIT.UNIT_ID.getDataType());

    private final DSLContext sql;

    UnitRepository(DSLContext sql) {
        this.sql = sql;
    }

    private SelectJoinStep<Record7<UnitId, String, String, String, Optional<Integer>, LocalDate, Optional<LocalDate>>>
            units() {
        return sql.select(UNIT.UNIT_ID, UNIT.EXTERNAL_ID, UNIT.NAME, UNIT.KIND, HEADCOUNT, UNIT.VALID_FROM, VALID_TO)
                .from(UNIT);
    }

    @Override
    public Optional<Unit> find(UnitId id) {
        return units().where(UNIT.UNIT_ID.eq(id)).fetchOptional(Records.mapping(Unit::new));
    }

    /** As they are called on the day, and by those names. */
    List<Unit> find(Collection<UnitId> ids, LocalDate day) {
        Field<String> name = UnitNameQueries.on(day);
        return sql.select(UNIT.UNIT_ID, UNIT.EXTERNAL_ID, name, UNIT.KIND, HEADCOUNT, UNIT.VALID_FROM, VALID_TO)
                .from(UNIT)
                .where(UNIT.UNIT_ID.in(ids))
                .orderBy(name, UNIT.UNIT_ID)
                .fetch(Records.mapping(Unit::new));
    }

    /** The unit as it was called on the day. */
    Optional<Unit> find(UnitId id, LocalDate day) {
        return find(List.of(id), day).stream().findFirst();
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

    @Override
    public Optional<MunicipalityId> findMunicipality(UnitId id) {
        return sql.select(UNIT.MUNICIPALITY_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.eq(id))
                .fetchOptional(UNIT.MUNICIPALITY_ID);
    }

    @Override
    public MunicipalityId municipalityOf(UnitId id) {
        return sql.select(UNIT.MUNICIPALITY_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.eq(id))
                .fetchSingle(UNIT.MUNICIPALITY_ID);
    }

    @Override
    public boolean haveUnitsBelow(Collection<UnitId> units, LocalDate day) {
        return sql.fetchExists(select(UNIT_PARENT.UNIT_ID)
                .from(UNIT_PARENT)
                .where(UNIT_PARENT.PARENT_ID.in(units))
                .and(isValid(UNIT_PARENT.VALID_FROM, UNIT_PARENT.VALID_TO, day)));
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

    /** These units and all below them, as far as they are valid on the day, each where it stood then. */
    UnitTree findTreeBelow(Collection<UnitId> tops, LocalDate day) {
        CommonTableExpression<?> below = BELOW.getUnqualifiedName()
                .fields(BELOW_UNIT.getUnqualifiedName())
                .as(select(UNIT.UNIT_ID)
                        .from(UNIT)
                        .where(UNIT.UNIT_ID.in(tops))
                        .and(isValid(UNIT.VALID_FROM, UNIT.VALID_TO, day))
                        // Distinct: a unit reached from two of the tops is followed once, and a circle ends.
                        .union(select(UNIT_PARENT.UNIT_ID)
                                .from(BELOW)
                                .join(UNIT_PARENT)
                                .on(UNIT_PARENT.PARENT_ID.eq(BELOW_UNIT))
                                .and(isValid(UNIT_PARENT.VALID_FROM, UNIT_PARENT.VALID_TO, day))
                                .join(UNIT)
                                .on(UNIT.UNIT_ID.eq(UNIT_PARENT.UNIT_ID))
                                .and(isValid(UNIT.VALID_FROM, UNIT.VALID_TO, day))));
        Map<UnitId, UnitId> parents = new HashMap<>();
        List<Unit> units = sql.withRecursive(below)
                .select(
                        UNIT.UNIT_ID,
                        UNIT.EXTERNAL_ID,
                        UNIT.NAME,
                        UNIT.KIND,
                        HEADCOUNT,
                        UNIT.VALID_FROM,
                        VALID_TO,
                        UNIT_PARENT.PARENT_ID)
                .from(BELOW)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(BELOW_UNIT))
                .leftJoin(UNIT_PARENT)
                .on(UNIT_PARENT.UNIT_ID.eq(UNIT.UNIT_ID))
                .and(isValid(UNIT_PARENT.VALID_FROM, UNIT_PARENT.VALID_TO, day))
                .fetch(mapping((id, externalId, name, kind, headcount, from, to, parent) -> {
                    if (parent != null) {
                        parents.put(id, parent);
                    }
                    return new Unit(id, externalId, name, kind, headcount, from, to);
                }));
        return UnitTree.of(named(units, findFormerNames(day, noCondition())), parents);
    }

    /**
     * From the root down to the unit itself, as the tree is on the day; for a unit that is not there on it, as on its last
     * or its first day. Empty when there is no such unit.
     */
    List<Unit> path(UnitId id, LocalDate day) {
        List<Unit> path = sql.withRecursive(above(id, day))
                .select(UNIT.UNIT_ID, UNIT.EXTERNAL_ID, UNIT.NAME, UNIT.KIND, HEADCOUNT, UNIT.VALID_FROM, VALID_TO)
                .from(ABOVE)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(ABOVE_UNIT))
                .orderBy(ABOVE_DEPTH.desc())
                .fetch(Records.mapping(Unit::new));
        return named(
                path,
                findFormerNames(
                        day, UNIT_NAME.UNIT_ID.in(path.stream().map(Unit::id).toList())));
    }

    /** One statement, so that the revision is of the same snapshot. */
    @Override
    public Known<Optional<Place>> findPlace(UnitId id, LocalDate day) {
        var rows = sql.withRecursive(above(id, day))
                .select(ACCESS_REVISION.REVISION, ABOVE_UNIT, ABOVE_DAY)
                .from(ACCESS_REVISION)
                .leftJoin(ABOVE)
                .on(trueCondition())
                .orderBy(ABOVE_DEPTH.desc())
                .fetch();
        LocalDate placed = rows.getFirst().value3();
        return new Known<>(
                rows.getFirst().value1(),
                Optional.ofNullable(placed).map(on -> new Place(timeOf(on, day), rows.map(Record3::value2))));
    }

    private static Place.Time timeOf(LocalDate placed, LocalDate day) {
        if (placed.isBefore(day)) {
            return Place.Time.PAST;
        }
        return placed.isAfter(day) ? Place.Time.FUTURE : Place.Time.PRESENT;
    }

    /** The unit and all above it, on the day, or on the unit's own last or first day when it is not there. */
    private static CommonTableExpression<?> above(UnitId id, LocalDate day) {
        Field<LocalDate> placed = when(UNIT.VALID_TO.lt(day), UNIT.VALID_TO)
                .when(UNIT.VALID_FROM.gt(day), UNIT.VALID_FROM)
                .otherwise(cast(val(day), SQLDataType.LOCALDATE));
        return ABOVE.getUnqualifiedName()
                .fields(
                        ABOVE_UNIT.getUnqualifiedName(),
                        ABOVE_DAY.getUnqualifiedName(),
                        ABOVE_DEPTH.getUnqualifiedName())
                .as(select(UNIT.UNIT_ID, placed, inline(0))
                        .from(UNIT)
                        .where(UNIT.UNIT_ID.eq(id))
                        .unionAll(select(UNIT_PARENT.PARENT_ID, ABOVE_DAY, ABOVE_DEPTH.plus(inline(1)))
                                .from(ABOVE)
                                .join(UNIT_PARENT)
                                .on(UNIT_PARENT.UNIT_ID.eq(ABOVE_UNIT))
                                .and(UNIT_PARENT.VALID_FROM.le(ABOVE_DAY))
                                .and(UNIT_PARENT.VALID_TO.isNull().or(UNIT_PARENT.VALID_TO.ge(ABOVE_DAY)))
                                .where(ABOVE_DEPTH.lt(inline(MAX_DEPTH)))));
    }

    private static Condition isValid(TableField<?, LocalDate> from, TableField<?, LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }
}
