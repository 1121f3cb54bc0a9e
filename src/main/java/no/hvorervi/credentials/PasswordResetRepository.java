package no.hvorervi.credentials;

import static no.hvorervi.db.Tables.PASSWORD_RESET;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Links with which people who forgot their passwords choose others. */
@Repository
class PasswordResetRepository {

    private final DSLContext sql;

    PasswordResetRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** An earlier link no longer works. */
    @Transactional(propagation = Propagation.MANDATORY)
    void replace(AccountId account, byte[] tokenHash, Instant now, Instant expiresAt) {
        deleteOf(account);
        sql.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.TOKEN_HASH, tokenHash)
                .set(PASSWORD_RESET.ACCOUNT_ID, account)
                .set(PASSWORD_RESET.CREATED_AT, now)
                .set(PASSWORD_RESET.EXPIRES_AT, expiresAt)
                .execute();
    }

    Optional<AccountId> find(byte[] tokenHash, Instant now) {
        return sql.select(PASSWORD_RESET.ACCOUNT_ID)
                .from(PASSWORD_RESET)
                .where(PASSWORD_RESET.TOKEN_HASH.eq(tokenHash))
                .and(PASSWORD_RESET.EXPIRES_AT.gt(now))
                .fetchOptional(PASSWORD_RESET.ACCOUNT_ID);
    }

    /** False when someone else used the link first. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean delete(byte[] tokenHash) {
        return sql.deleteFrom(PASSWORD_RESET)
                        .where(PASSWORD_RESET.TOKEN_HASH.eq(tokenHash))
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteOf(AccountId account) {
        sql.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.ACCOUNT_ID.eq(account))
                .execute();
    }
}
