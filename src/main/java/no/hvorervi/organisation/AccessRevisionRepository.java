package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.ACCESS_REVISION;

import no.hvorervi.access.AccessMemory;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The number that rises with every change that decides who may see what. */
@Repository
class AccessRevisionRepository {

    private final DSLContext sql;
    private final AccessMemory memory;

    AccessRevisionRepository(DSLContext sql, AccessMemory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    long find() {
        return sql.select(ACCESS_REVISION.REVISION).from(ACCESS_REVISION).fetchSingle(ACCESS_REVISION.REVISION);
    }

    /** To be called in each transaction that changes units, their places or roles. */
    @Transactional(propagation = Propagation.MANDATORY)
    void raise() {
        sql.update(ACCESS_REVISION)
                .set(ACCESS_REVISION.REVISION, ACCESS_REVISION.REVISION.plus(1))
                .execute();
        // Locked by the update: no other transaction has this number.
        memory.raised(find());
    }
}
