package no.hvorervi.accounts;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ACCOUNT_IDENTITY;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who people are at sign-in providers. */
@Repository
class IdentityRepository {

    private final DSLContext sql;

    IdentityRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** The account behind an identity, and whether the provider made it. */
    record Linked(AccountId account, boolean madeAccount) {}

    /** Held until the transaction ends, so that two sign-ins at once do not write the same roles. */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Linked> lock(String issuer, String subject) {
        return sql.select(ACCOUNT_IDENTITY.ACCOUNT_ID, ACCOUNT_IDENTITY.MADE_ACCOUNT)
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ISSUER.eq(issuer))
                .and(ACCOUNT_IDENTITY.SUBJECT.eq(subject))
                .forUpdate()
                .fetchOptional(Records.mapping(Linked::new));
    }

    Optional<AccountId> find(String issuer, String subject) {
        return sql.select(ACCOUNT_IDENTITY.ACCOUNT_ID)
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ISSUER.eq(issuer))
                .and(ACCOUNT_IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(ACCOUNT_IDENTITY.ACCOUNT_ID);
    }

    /** Whether the issuer knows the account's person by some subject already. */
    boolean isLinked(AccountId account, String issuer) {
        return sql.fetchExists(selectOne()
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ACCOUNT_ID.eq(account))
                .and(ACCOUNT_IDENTITY.ISSUER.eq(issuer)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(String issuer, String subject, AccountId account, boolean madeAccount, Instant now) {
        sql.insertInto(ACCOUNT_IDENTITY)
                .set(ACCOUNT_IDENTITY.ISSUER, issuer)
                .set(ACCOUNT_IDENTITY.SUBJECT, subject)
                .set(ACCOUNT_IDENTITY.ACCOUNT_ID, account)
                .set(ACCOUNT_IDENTITY.MADE_ACCOUNT, madeAccount)
                .set(ACCOUNT_IDENTITY.LINKED_AT, now)
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void updateAccount(AccountId account, String name, EmailAddress email) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.EMAIL, email.value())
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .execute();
    }
}
