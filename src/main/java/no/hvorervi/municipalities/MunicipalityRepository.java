package no.hvorervi.municipalities;

import static no.hvorervi.db.Tables.MUNICIPALITY;
import static no.hvorervi.db.Tables.MUNICIPALITY_AGREEMENT;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record4;
import org.jooq.Records;
import org.jooq.SelectConditionStep;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Municipalities, each with the unit at the top of its tree. */
@Repository
class MunicipalityRepository implements Municipalities {

    private static final Field<Optional<String>> NUMBER = MUNICIPALITY.NUMBER.convertFrom(Optional::ofNullable);

    /** A municipality's root has no parent, now or ever. */
    private static final Condition IS_ROOT =
            not(exists(selectOne().from(UNIT_PARENT).where(UNIT_PARENT.UNIT_ID.eq(UNIT.UNIT_ID))));

    private final DSLContext sql;

    MunicipalityRepository(DSLContext sql) {
        this.sql = sql;
    }

    private SelectConditionStep<Record4<MunicipalityId, Optional<String>, String, UnitId>> municipalities() {
        return sql.select(MUNICIPALITY.MUNICIPALITY_ID, NUMBER, MUNICIPALITY.NAME, UNIT.UNIT_ID)
                .from(MUNICIPALITY)
                .join(UNIT)
                .on(UNIT.MUNICIPALITY_ID.eq(MUNICIPALITY.MUNICIPALITY_ID))
                .where(IS_ROOT);
    }

    @Override
    public Optional<Municipality> find(MunicipalityId id) {
        return municipalities()
                .and(MUNICIPALITY.MUNICIPALITY_ID.eq(id))
                .fetchOptional(Records.mapping(Municipality::new));
    }

    @Override
    public List<Municipality> findAll() {
        return municipalities()
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.MUNICIPALITY_ID)
                .fetch(Records.mapping(Municipality::new));
    }

    @Override
    public List<Municipality> findOf(Collection<UnitId> units) {
        var belonging = UNIT.as("belonging");
        return municipalities()
                .and(MUNICIPALITY.MUNICIPALITY_ID.in(
                        sql.select(belonging.MUNICIPALITY_ID).from(belonging).where(belonging.UNIT_ID.in(units))))
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.MUNICIPALITY_ID)
                .fetch(Records.mapping(Municipality::new));
    }

    boolean existsNumber(String number) {
        return sql.fetchExists(MUNICIPALITY, MUNICIPALITY.NUMBER.eq(number));
    }

    /** How many units each municipality has on the day. */
    Map<MunicipalityId, Integer> countUnits(LocalDate day) {
        return sql.select(UNIT.MUNICIPALITY_ID, count())
                .from(UNIT)
                .where(isOn(UNIT.VALID_FROM, UNIT.VALID_TO, day))
                .groupBy(UNIT.MUNICIPALITY_ID)
                .fetchMap(UNIT.MUNICIPALITY_ID, count());
    }

    private static Condition isOn(Field<LocalDate> from, Field<LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void rename(MunicipalityId id, String name) {
        sql.update(MUNICIPALITY)
                .set(MUNICIPALITY.NAME, name)
                .where(MUNICIPALITY.MUNICIPALITY_ID.eq(id))
                .execute();
    }

    /** A municipality without any unit as yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    MunicipalityId insert(Optional<String> number, String name) {
        return sql.insertInto(MUNICIPALITY)
                .set(MUNICIPALITY.NUMBER, number.orElse(null))
                .set(MUNICIPALITY.NAME, name)
                .returningResult(MUNICIPALITY.MUNICIPALITY_ID)
                .fetchSingle()
                .value1();
    }

    @Override
    public boolean haveAgreed(MunicipalityId one, MunicipalityId other) {
        return sql.fetchCount(
                        MUNICIPALITY_AGREEMENT,
                        MUNICIPALITY_AGREEMENT
                                .MUNICIPALITY_ID
                                .in(one, other)
                                .and(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID.in(one, other)))
                == 2;
    }

    @Override
    public List<MunicipalityId> findAgreedWith(MunicipalityId one) {
        var answer = MUNICIPALITY_AGREEMENT.as("answer");
        return sql.select(MUNICIPALITY.MUNICIPALITY_ID)
                .from(MUNICIPALITY_AGREEMENT)
                .join(answer)
                .on(answer.MUNICIPALITY_ID.eq(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID))
                .and(answer.OTHER_MUNICIPALITY_ID.eq(MUNICIPALITY_AGREEMENT.MUNICIPALITY_ID))
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.MUNICIPALITY_ID.eq(answer.MUNICIPALITY_ID))
                .where(MUNICIPALITY_AGREEMENT.MUNICIPALITY_ID.eq(one))
                .orderBy(MUNICIPALITY.NAME, MUNICIPALITY.MUNICIPALITY_ID)
                .fetch(MUNICIPALITY.MUNICIPALITY_ID);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(MunicipalityId municipality) {
        sql.select(MUNICIPALITY.MUNICIPALITY_ID)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.MUNICIPALITY_ID.eq(municipality))
                .forUpdate()
                .fetch();
    }
}
