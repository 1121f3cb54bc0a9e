package no.hvorervi.signin;

import static no.hvorervi.db.Tables.ENDED_SESSION;

import java.time.Instant;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What providers have ended. */
@Repository
class EndedSessionRepository {

    private final DSLContext sql;

    EndedSessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** False when the same message has been here before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean insertIfNew(EndedSession ended) {
        return sql.insertInto(ENDED_SESSION)
                        .set(ENDED_SESSION.ISSUER, ended.issuer())
                        .set(ENDED_SESSION.MESSAGE_ID, ended.message())
                        .set(ENDED_SESSION.PROVIDER_SESSION_ID, ended.session().orElse(null))
                        .set(ENDED_SESSION.SUBJECT, ended.subject().orElse(null))
                        .set(ENDED_SESSION.ENDED_AT, ended.endedAt())
                        .onDuplicateKeyIgnore()
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteBefore(Instant time) {
        sql.deleteFrom(ENDED_SESSION).where(ENDED_SESSION.ENDED_AT.lt(time)).execute();
    }

    /** The same question as {@link EndedSession#ends}, asked of all that is stored. */
    boolean isEnded(ProviderSession session) {
        Condition everywhere = ENDED_SESSION
                .PROVIDER_SESSION_ID
                .isNull()
                .and(ENDED_SESSION.SUBJECT.eq(session.subject()))
                .and(ENDED_SESSION.ENDED_AT.ge(session.since()));
        Condition itself = session.id()
                .map(id -> everywhere.or(ENDED_SESSION.PROVIDER_SESSION_ID.eq(id)))
                .orElse(everywhere);
        return sql.fetchExists(
                ENDED_SESSION, ENDED_SESSION.ISSUER.eq(session.issuer()).and(itself));
    }
}
