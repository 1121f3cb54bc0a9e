package no.hvorervi.credentials;

import static no.hvorervi.db.Tables.RECOVERY_CODE;
import static no.hvorervi.db.Tables.SECOND_FACTOR;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Second factors and the codes that stand in for them. */
@Repository
class SecondFactorRepository {

    private final DSLContext sql;

    SecondFactorRepository(DSLContext sql) {
        this.sql = sql;
    }

    boolean exists(AccountId account) {
        return sql.fetchExists(SECOND_FACTOR, SECOND_FACTOR.ACCOUNT_ID.eq(account));
    }

    Optional<byte[]> findSecret(AccountId account) {
        return sql.select(SECOND_FACTOR.ENCRYPTED_SECRET)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                .fetchOptional(SECOND_FACTOR.ENCRYPTED_SECRET);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(AccountId account, byte[] encryptedSecret, long step, Instant now) {
        sql.insertInto(SECOND_FACTOR)
                .set(SECOND_FACTOR.ACCOUNT_ID, account)
                .set(SECOND_FACTOR.ENCRYPTED_SECRET, encryptedSecret)
                .set(SECOND_FACTOR.LAST_STEP, step)
                .set(SECOND_FACTOR.CREATED_AT, now)
                .execute();
    }

    /** False when the step, or a later one, has been used: two requests never share a code. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setLastStep(AccountId account, long step) {
        return sql.update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.LAST_STEP, step)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                        .and(SECOND_FACTOR.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /** Whether there was one; its recovery codes go with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean delete(AccountId account) {
        deleteRecoveryCodes(account);
        return sql.deleteFrom(SECOND_FACTOR)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account))
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void replaceRecoveryCodes(AccountId account, List<byte[]> hashes) {
        deleteRecoveryCodes(account);
        hashes.forEach(hash -> sql.insertInto(RECOVERY_CODE)
                .set(RECOVERY_CODE.ACCOUNT_ID, account)
                .set(RECOVERY_CODE.CODE_HASH, hash)
                .execute());
    }

    private void deleteRecoveryCodes(AccountId account) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** False when there is no such code, or no more. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean deleteRecoveryCode(AccountId account, byte[] hash) {
        return sql.deleteFrom(RECOVERY_CODE)
                        .where(RECOVERY_CODE.ACCOUNT_ID.eq(account))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .execute()
                == 1;
    }

    int countRecoveryCodes(AccountId account) {
        return sql.fetchCount(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account));
    }
}
