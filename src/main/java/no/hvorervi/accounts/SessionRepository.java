package no.hvorervi.accounts;

import static no.hvorervi.db.Tables.ACCOUNT_SESSION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Which browsers people are signed in with. */
@Repository
class SessionRepository {

    private static final int MAX_LISTED = 100;

    private final DSLContext sql;

    SessionRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    SessionId insert(AccountId account, Instant now) {
        return sql.insertInto(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.ACCOUNT_ID, account)
                .set(ACCOUNT_SESSION.STARTED_AT, now)
                .set(ACCOUNT_SESSION.USED_AT, now)
                .returningResult(ACCOUNT_SESSION.ACCOUNT_SESSION_ID)
                .fetchSingle(Records.mapping(SessionId::new));
    }

    /** When the session was used last; empty when it has ended. */
    Optional<Instant> findLastUse(SessionId id, AccountId account) {
        return sql.select(ACCOUNT_SESSION.USED_AT)
                .from(ACCOUNT_SESSION)
                .where(is(id))
                .and(ACCOUNT_SESSION.ACCOUNT_ID.eq(account))
                .fetchOptional(ACCOUNT_SESSION.USED_AT);
    }

    /** Those used since then, the latest first. */
    List<OpenSession> find(AccountId account, Instant usedAfter) {
        return sql.select(ACCOUNT_SESSION.ACCOUNT_SESSION_ID, ACCOUNT_SESSION.STARTED_AT, ACCOUNT_SESSION.USED_AT)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account))
                .and(ACCOUNT_SESSION.USED_AT.gt(usedAfter))
                .orderBy(ACCOUNT_SESSION.USED_AT.desc(), ACCOUNT_SESSION.ACCOUNT_SESSION_ID)
                .limit(MAX_LISTED)
                .fetch(Records.mapping(
                        (id, startedAt, usedAt) -> new OpenSession(new SessionId(id), startedAt, usedAt)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setUsed(SessionId id, Instant now) {
        sql.update(ACCOUNT_SESSION)
                .set(ACCOUNT_SESSION.USED_AT, now)
                .where(is(id))
                .execute();
    }

    /** How many there were to end. */
    @Transactional(propagation = Propagation.MANDATORY)
    int delete(SessionId id) {
        return sql.deleteFrom(ACCOUNT_SESSION).where(is(id)).execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int deleteAllOf(AccountId account) {
        return sql.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account))
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    int deleteOthersOf(AccountId account, SessionId kept) {
        return sql.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account))
                .and(is(kept).not())
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteStartedBefore(Instant moment) {
        sql.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.STARTED_AT.lt(moment))
                .execute();
    }

    private static Condition is(SessionId id) {
        return ACCOUNT_SESSION.ACCOUNT_SESSION_ID.eq(id.value());
    }
}
