package no.hvorervi.mailing;

import static no.hvorervi.db.Tables.MAIL_PACE;

import java.time.Instant;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** When the next letter may be taken, for all instances. */
@Repository
class MailPaceRepository {

    private final DSLContext sql;

    MailPaceRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Asked for first in a transaction: who takes letters takes turns. */
    @Transactional(propagation = Propagation.MANDATORY)
    Instant lockNext() {
        return sql.select(MAIL_PACE.NEXT_AT).from(MAIL_PACE).forUpdate().fetchSingle(MAIL_PACE.NEXT_AT);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setNext(Instant moment) {
        sql.update(MAIL_PACE).set(MAIL_PACE.NEXT_AT, moment).execute();
    }
}
