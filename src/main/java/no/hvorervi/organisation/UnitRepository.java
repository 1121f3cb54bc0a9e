package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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

/** Units, and where they stand in the tree. */
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

    Optional<Unit> find(UnitId id) {
        return units().where(UNIT.UNIT_ID.eq(id)).fetchOptional(Records.mapping(Unit::new));
    }

    /** The municipality that an existing unit belongs to. */
    MunicipalityId municipalityOf(UnitId id) {
        return sql.select(UNIT.MUNICIPALITY_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.eq(id))
                .fetchSingle(UNIT.MUNICIPALITY_ID);
    }

    /** The units that are valid on the day, each where it stood then. */
    UnitTree findTree(LocalDate day) {
        List<Unit> valid =
                units().where(isValid(UNIT.VALID_FROM, UNIT.VALID_TO, day)).fetch(Records.mapping(Unit::new));
        return UnitTree.of(
                valid,
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
            find(next.get()).ifPresent(path::add);
            next = sql.select(UNIT_PARENT.PARENT_ID)
                    .from(UNIT_PARENT)
                    .where(UNIT_PARENT.UNIT_ID.eq(next.get()))
                    .and(isValid(UNIT_PARENT.VALID_FROM, UNIT_PARENT.VALID_TO, day))
                    .fetchOptional(UNIT_PARENT.PARENT_ID);
        }
        Collections.reverse(path);
        return path;
    }

    /** Of these units those that are valid on the day, by name. */
    List<Unit> findAll(Collection<UnitId> ids, LocalDate day) {
        return units().where(UNIT.UNIT_ID.in(ids))
                .and(isValid(UNIT.VALID_FROM, UNIT.VALID_TO, day))
                .orderBy(UNIT.NAME, UNIT.UNIT_ID)
                .fetch(Records.mapping(Unit::new));
    }

    private static Condition isValid(TableField<?, LocalDate> from, TableField<?, LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }
}
