package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.ACCESS_REVISION;

import no.hvorervi.access.AccessMemory;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the number in the database, and tells what is remembered of access when it rises. */
@Repository
class AccessRevisionRepository implements AccessRevision {

    private final DSLContext sql;
    private final AccessMemory memory;

    AccessRevisionRepository(DSLContext sql, AccessMemory memory) {
        this.sql = sql;
        this.memory = memory;
    }

    @Override
    public long find() {
        return sql.select(ACCESS_REVISION.REVISION).from(ACCESS_REVISION).fetchSingle(ACCESS_REVISION.REVISION);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    @Override
    public void raise() {
        sql.update(ACCESS_REVISION)
                .set(ACCESS_REVISION.REVISION, ACCESS_REVISION.REVISION.plus(1))
                .execute();
        // Locked by the update: no other transaction has this number.
        memory.raised(find());
    }
}
