package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_NAME;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.greatest;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.TreeChanges.Changed;
import no.hvorervi.organisation.TreeChanges.Ended;
import no.hvorervi.organisation.TreeChanges.Moved;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The whole tree of a municipality as an import compares and changes it: one statement per kind of change, sent in batches. */
@Repository
class TreeRepository {

    private static final int BATCH = 1_000;

    private final DSLContext sql;

    TreeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Held until the transaction ends: of two imports at once, the later waits and then sees what the first did. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockUnits(MunicipalityId municipality) {
        sql.select(UNIT.UNIT_ID)
                .from(UNIT)
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .forUpdate()
                .fetch();
    }

    /** Each unit where it stands and as it is called on the day; one that is not there then, as on the day nearest to it. */
    List<StoredUnit> findStored(MunicipalityId municipality, LocalDate day) {
        var parent = UNIT.as("parent");
        var place = UNIT_PARENT.as("place");
        return sql.select(
                        UNIT.UNIT_ID,
                        UNIT.EXTERNAL_ID,
                        UnitNameQueries.on(day),
                        UNIT.KIND,
                        UNIT.HEADCOUNT,
                        UNIT.VALID_FROM,
                        UNIT.VALID_TO,
                        parent.EXTERNAL_ID,
                        UNIT_PARENT.VALID_FROM)
                .from(UNIT)
                .leftJoin(UNIT_PARENT)
                .on(UNIT_PARENT.UNIT_ID.eq(UNIT.UNIT_ID))
                .and(UNIT_PARENT.VALID_FROM.eq(select(max(place.VALID_FROM))
                        .from(place)
                        .where(place.UNIT_ID.eq(UNIT.UNIT_ID))
                        .and(place.VALID_FROM.le(greatest(UNIT.VALID_FROM, val(day))))))
                .leftJoin(parent)
                .on(parent.UNIT_ID.eq(UNIT_PARENT.PARENT_ID))
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .orderBy(UNIT.UNIT_ID)
                .fetch(mapping((id, externalId, name, kind, headcount, from, to, parentId, since) -> new StoredUnit(
                        new Unit(
                                id,
                                externalId,
                                name,
                                kind,
                                Optional.ofNullable(headcount),
                                from,
                                Optional.ofNullable(to)),
                        Optional.ofNullable(parentId).map(under -> new StoredUnit.Place(under, since)))));
    }

    private Map<String, UnitId> idsByExternalId(MunicipalityId municipality) {
        return sql.select(UNIT.EXTERNAL_ID, UNIT.UNIT_ID)
                .from(UNIT)
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .fetchMap(UNIT.EXTERNAL_ID, UNIT.UNIT_ID);
    }

    /** Does what the plan says. */
    @Transactional(propagation = Propagation.MANDATORY)
    void apply(MunicipalityId municipality, TreeChanges plan) {
        insert(municipality, plan.added());
        keepFormerNames(plan.changed(), plan.day());
        update(plan.changed());
        end(plan.ended());
        Map<String, UnitId> ids = idsByExternalId(municipality);
        leave(plan.moved());
        place(plan, ids);
    }

    private void insert(MunicipalityId municipality, Collection<UnitRow> rows) {
        Query insert = sql.insertInto(
                        UNIT,
                        UNIT.MUNICIPALITY_ID,
                        UNIT.EXTERNAL_ID,
                        UNIT.NAME,
                        UNIT.KIND,
                        UNIT.HEADCOUNT,
                        UNIT.VALID_FROM,
                        UNIT.VALID_TO)
                .values(
                        any(UNIT.MUNICIPALITY_ID),
                        any(UNIT.EXTERNAL_ID),
                        any(UNIT.NAME),
                        any(UNIT.KIND),
                        any(UNIT.HEADCOUNT),
                        any(UNIT.VALID_FROM),
                        any(UNIT.VALID_TO));
        run(insert, rows.stream().map(row -> fields(municipality, row)).toList());
    }

    private void update(Collection<Changed> changed) {
        Query update = sql.update(UNIT)
                .set(UNIT.EXTERNAL_ID, any(UNIT.EXTERNAL_ID))
                .set(UNIT.NAME, any(UNIT.NAME))
                .set(UNIT.KIND, any(UNIT.KIND))
                .set(UNIT.HEADCOUNT, any(UNIT.HEADCOUNT))
                .set(UNIT.VALID_FROM, any(UNIT.VALID_FROM))
                .set(UNIT.VALID_TO, any(UNIT.VALID_TO))
                .set(UNIT.VERSION, UNIT.VERSION.plus(inline(1)))
                .where(UNIT.UNIT_ID.eq(any(UNIT.UNIT_ID)));
        run(
                update,
                changed.stream()
                        .map(change -> fields(change.row(), change.unit().id()))
                        .toList());
        Query followUnit = sql.update(UNIT_PARENT)
                .set(UNIT_PARENT.VALID_FROM, any(UNIT_PARENT.VALID_FROM))
                .where(UNIT_PARENT.UNIT_ID.eq(any(UNIT_PARENT.UNIT_ID)))
                .and(UNIT_PARENT.VALID_FROM.eq(any(UNIT_PARENT.VALID_FROM)));
        run(
                followUnit,
                changed.stream()
                        .filter(change ->
                                !change.unit().validFrom().equals(change.row().validFrom()))
                        .map(change -> new Object[] {
                            change.row().validFrom(),
                            change.unit().id(),
                            change.unit().validFrom()
                        })
                        .toList());
    }

    /** The file says what units are called from the day on: that replaces the names that were planned. */
    private void keepFormerNames(Collection<Changed> changed, LocalDate day) {
        List<Changed> renamed = changed.stream()
                .filter(change -> !change.unit().name().equals(change.row().name()))
                .toList();
        Query forget = sql.deleteFrom(UNIT_NAME)
                .where(UNIT_NAME.UNIT_ID.eq(any(UNIT_NAME.UNIT_ID)))
                .and(UNIT_NAME.VALID_TO.ge(any(UNIT_NAME.VALID_TO)));
        run(
                forget,
                renamed.stream()
                        .map(change -> new Object[] {change.unit().id(), day})
                        .toList());
        Query keep = sql.insertInto(UNIT_NAME, UNIT_NAME.UNIT_ID, UNIT_NAME.VALID_TO, UNIT_NAME.NAME)
                .values(any(UNIT_NAME.UNIT_ID), any(UNIT_NAME.VALID_TO), any(UNIT_NAME.NAME))
                .onDuplicateKeyIgnore();
        run(
                keep,
                renamed.stream()
                        .filter(change -> change.unit().validFrom().isBefore(day))
                        .map(change -> new Object[] {
                            change.unit().id(), day.minusDays(1), change.unit().name()
                        })
                        .toList());
    }

    private static Object[] fields(MunicipalityId municipality, UnitRow row) {
        return new Object[] {
            municipality,
            row.id(),
            row.name(),
            row.kind(),
            row.headcount().orElse(null),
            row.validFrom(),
            row.validTo().orElse(null)
        };
    }

    private static Object[] fields(UnitRow row, UnitId unit) {
        return new Object[] {
            row.id(),
            row.name(),
            row.kind(),
            row.headcount().orElse(null),
            row.validFrom(),
            row.validTo().orElse(null),
            unit
        };
    }

    private void end(Collection<Ended> ended) {
        Query end = sql.update(UNIT)
                .set(UNIT.VALID_TO, any(UNIT.VALID_TO))
                .set(UNIT.VERSION, UNIT.VERSION.plus(inline(1)))
                .where(UNIT.UNIT_ID.eq(any(UNIT.UNIT_ID)));
        run(
                end,
                ended.stream()
                        .map(each -> new Object[] {each.lastDay(), each.unit().id()})
                        .toList());
    }

    /** Closes the old place the day before the new one begins; places that have not begun by then never will. */
    private void leave(Collection<Moved> moved) {
        Query delete = sql.deleteFrom(UNIT_PARENT)
                .where(UNIT_PARENT.UNIT_ID.eq(any(UNIT_PARENT.UNIT_ID)))
                .and(UNIT_PARENT.VALID_FROM.ge(any(UNIT_PARENT.VALID_FROM)));
        run(
                delete,
                moved.stream()
                        .map(move -> new Object[] {move.unit().id(), move.since()})
                        .toList());
        Query close = sql.update(UNIT_PARENT)
                .set(UNIT_PARENT.VALID_TO, any(UNIT_PARENT.VALID_TO))
                .where(UNIT_PARENT.UNIT_ID.eq(any(UNIT_PARENT.UNIT_ID)))
                .and(UNIT_PARENT.VALID_TO.isNull().or(UNIT_PARENT.VALID_TO.ge(any(UNIT_PARENT.VALID_TO))));
        run(
                close,
                moved.stream()
                        .map(move -> new Object[] {
                            move.since().minusDays(1), move.unit().id(), move.since()
                        })
                        .toList());
    }

    private void place(TreeChanges plan, Map<String, UnitId> ids) {
        Query place = sql.insertInto(UNIT_PARENT, UNIT_PARENT.UNIT_ID, UNIT_PARENT.PARENT_ID, UNIT_PARENT.VALID_FROM)
                .values(any(UNIT_PARENT.UNIT_ID), any(UNIT_PARENT.PARENT_ID), any(UNIT_PARENT.VALID_FROM));
        run(
                place,
                plan.added().stream()
                        .flatMap(
                                row -> row
                                        .parentId()
                                        .map(parent -> link(ids.get(row.id()), ids.get(parent), row.validFrom()))
                                        .stream())
                        .toList());
        run(
                place,
                plan.moved().stream()
                        .flatMap(
                                move -> move
                                        .toExternalId()
                                        .map(parent -> link(move.unit().id(), ids.get(parent), move.since()))
                                        .stream())
                        .toList());
    }

    private static Object[] link(@Nullable UnitId unit, @Nullable UnitId parent, LocalDate since) {
        return new Object[] {unit, parent, since};
    }

    /** A bind value that each line of a batch fills in. */
    private static <T> Field<T> any(Field<T> column) {
        return val(null, column);
    }

    private void run(Query query, List<Object[]> values) {
        for (int from = 0; from < values.size(); from += BATCH) {
            List<Object[]> some = values.subList(from, Math.min(values.size(), from + BATCH));
            sql.batch(query).bind(some.toArray(Object[][]::new)).execute();
        }
    }
}
