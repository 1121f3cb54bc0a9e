package no.hvorervi.accounts;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.INVITATION;

import java.time.Instant;
import java.util.Collection;
import no.hvorervi.ids.AccountId;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What other systems change in accounts. */
@Repository
class ProvisionedAccountRepository {

    private final DSLContext sql;

    ProvisionedAccountRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** @throws EmailTakenException if another account has the address */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(AccountId id, String name, EmailAddress email) {
        try {
            sql.update(ACCOUNT)
                    .set(ACCOUNT.NAME, name)
                    .set(ACCOUNT.EMAIL, email.value())
                    .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                    .where(ACCOUNT.ACCOUNT_ID.eq(id))
                    .and(DSL.row(ACCOUNT.NAME, ACCOUNT.EMAIL).ne(name, email.value()))
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw new EmailTakenException();
        }
    }

    /** False when the account was shut out already. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setDisabledAt(AccountId id, Instant at) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.DISABLED_AT, at)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ACCOUNT_ID.eq(id))
                        .and(ACCOUNT.DISABLED_AT.isNull())
                        .execute()
                == 1;
    }

    /** False when the account was not shut out at one of the moments. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setEnabled(AccountId id, Collection<Instant> disabledAt) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.DISABLED_AT, (Instant) null)
                        .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                        .where(ACCOUNT.ACCOUNT_ID.eq(id))
                        .and(ACCOUNT.DISABLED_AT.in(disabledAt))
                        .execute()
                == 1;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void deleteSecrets(AccountId id) {
        sql.deleteFrom(INVITATION).where(INVITATION.ACCOUNT_ID.eq(id)).execute();
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, (String) null)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ACCOUNT_ID.eq(id))
                .execute();
    }
}
