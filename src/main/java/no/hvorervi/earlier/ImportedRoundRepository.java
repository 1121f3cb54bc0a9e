package no.hvorervi.earlier;

import static no.hvorervi.db.Tables.IMPORTED_ROUND;

import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which answers have been brought in. */
@Repository
class ImportedRoundRepository {

    private final DSLContext sql;

    ImportedRoundRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean exists(MunicipalityId municipality, byte[] hash) {
        return sql.fetchExists(
                IMPORTED_ROUND,
                IMPORTED_ROUND.MUNICIPALITY_ID.eq(municipality).and(IMPORTED_ROUND.CONTENT_HASH.eq(hash)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(RoundId round, MunicipalityId municipality, byte[] hash) {
        sql.insertInto(IMPORTED_ROUND)
                .set(IMPORTED_ROUND.ROUND_ID, round)
                .set(IMPORTED_ROUND.MUNICIPALITY_ID, municipality)
                .set(IMPORTED_ROUND.CONTENT_HASH, hash)
                .execute();
    }
}
