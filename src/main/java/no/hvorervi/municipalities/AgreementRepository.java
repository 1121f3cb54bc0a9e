package no.hvorervi.municipalities;

import static no.hvorervi.db.Tables.MUNICIPALITY;
import static no.hvorervi.db.Tables.MUNICIPALITY_AGREEMENT;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which municipality has said yes to which. */
@Repository
class AgreementRepository {

    private final DSLContext sql;

    AgreementRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Held until the transaction ends, so that of a yes and a withdrawal at once one comes first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(MunicipalityId one, MunicipalityId other) {
        sql.select(MUNICIPALITY.MUNICIPALITY_ID)
                .from(MUNICIPALITY)
                .where(MUNICIPALITY.MUNICIPALITY_ID.in(one, other))
                .orderBy(MUNICIPALITY.MUNICIPALITY_ID)
                .forUpdate()
                .fetch();
    }

    boolean hasAgreed(MunicipalityId municipality, MunicipalityId other) {
        return sql.fetchExists(
                MUNICIPALITY_AGREEMENT,
                MUNICIPALITY_AGREEMENT
                        .MUNICIPALITY_ID
                        .eq(municipality)
                        .and(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID.eq(other)));
    }

    /** Those that the municipality has said yes to, and when. */
    Map<MunicipalityId, Instant> findAgreedBy(MunicipalityId municipality) {
        return sql.select(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID, MUNICIPALITY_AGREEMENT.AGREED_AT)
                .from(MUNICIPALITY_AGREEMENT)
                .where(MUNICIPALITY_AGREEMENT.MUNICIPALITY_ID.eq(municipality))
                .fetchMap(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID, MUNICIPALITY_AGREEMENT.AGREED_AT);
    }

    /** Those that have said yes to the municipality, and when. */
    Map<MunicipalityId, Instant> findAgreedTo(MunicipalityId municipality) {
        return sql.select(MUNICIPALITY_AGREEMENT.MUNICIPALITY_ID, MUNICIPALITY_AGREEMENT.AGREED_AT)
                .from(MUNICIPALITY_AGREEMENT)
                .where(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID.eq(municipality))
                .fetchMap(MUNICIPALITY_AGREEMENT.MUNICIPALITY_ID, MUNICIPALITY_AGREEMENT.AGREED_AT);
    }

    /** The roots of the municipalities that have agreed with one whose root is among the units, and it with them. */
    List<UnitId> findRootsOpenTo(Collection<UnitId> units) {
        if (units.isEmpty()) {
            return List.of();
        }
        var own = UNIT.as("own");
        var mine = MUNICIPALITY_AGREEMENT.as("mine");
        return sql.selectDistinct(UNIT.UNIT_ID)
                .from(own)
                .join(mine)
                .on(mine.MUNICIPALITY_ID.eq(own.MUNICIPALITY_ID))
                .join(MUNICIPALITY_AGREEMENT)
                .on(MUNICIPALITY_AGREEMENT.MUNICIPALITY_ID.eq(mine.OTHER_MUNICIPALITY_ID))
                .and(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID.eq(mine.MUNICIPALITY_ID))
                .join(UNIT)
                .on(UNIT.MUNICIPALITY_ID.eq(mine.OTHER_MUNICIPALITY_ID))
                .where(own.UNIT_ID.in(units))
                .and(not(exists(selectOne().from(UNIT_PARENT).where(UNIT_PARENT.UNIT_ID.eq(own.UNIT_ID)))))
                .and(not(exists(selectOne().from(UNIT_PARENT).where(UNIT_PARENT.UNIT_ID.eq(UNIT.UNIT_ID)))))
                .fetch(UNIT.UNIT_ID);
    }

    /** Says yes; nothing happens if that is said already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(MunicipalityId municipality, MunicipalityId other, AccountId by, Instant now) {
        sql.insertInto(MUNICIPALITY_AGREEMENT)
                .set(MUNICIPALITY_AGREEMENT.MUNICIPALITY_ID, municipality)
                .set(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID, other)
                .set(MUNICIPALITY_AGREEMENT.AGREED_AT, now)
                .set(MUNICIPALITY_AGREEMENT.AGREED_BY, by)
                .onDuplicateKeyIgnore()
                .execute();
    }

    /** Takes away what both have said. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(MunicipalityId one, MunicipalityId other) {
        sql.deleteFrom(MUNICIPALITY_AGREEMENT)
                .where(MUNICIPALITY_AGREEMENT
                        .MUNICIPALITY_ID
                        .eq(one)
                        .and(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID.eq(other)))
                .or(MUNICIPALITY_AGREEMENT
                        .MUNICIPALITY_ID
                        .eq(other)
                        .and(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID.eq(one)))
                .execute();
    }
}
