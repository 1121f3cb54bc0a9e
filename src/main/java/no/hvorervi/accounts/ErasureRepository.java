package no.hvorervi.accounts;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ACCOUNT_IDENTITY;
import static no.hvorervi.db.Tables.ACCOUNT_ROLE;
import static no.hvorervi.db.Tables.ACCOUNT_SESSION;
import static no.hvorervi.db.Tables.INVITATION;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What is stored of an account, to be shown to the person or taken away. */
@Repository
class ErasureRepository {

    private final DSLContext sql;

    ErasureRepository(DSLContext sql) {
        this.sql = sql;
    }

    Optional<PersonalRow> findAccount(AccountId account) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ACCOUNT_ID.eq(account)).fetchOptional(row -> PersonalRow.EMPTY
                .with("name", row.getName())
                .with("email", row.getEmail())
                .withCode("language", row.getLanguage().name())
                .with("since", row.getCreatedAt())
                .withMoment("disabled", Optional.ofNullable(row.getDisabledAt()))
                .withCode("password", row.getPasswordHash() == null ? "NONE" : "HASHED"));
    }

    List<PersonalRow> findRoles(AccountId account) {
        return sql.select(ACCOUNT_ROLE.ROLE)
                .from(ACCOUNT_ROLE)
                .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account))
                .fetch(row -> PersonalRow.EMPTY.withCode("role", row.value1()));
    }

    List<PersonalRow> findInvitations(AccountId account) {
        return sql.select(INVITATION.CREATED_AT, INVITATION.EXPIRES_AT)
                .from(INVITATION)
                .where(INVITATION.ACCOUNT_ID.eq(account))
                .fetch(row -> PersonalRow.EMPTY.with("since", row.value1()).with("until", row.value2()));
    }

    List<PersonalRow> findIdentities(AccountId account) {
        return sql.select(ACCOUNT_IDENTITY.ISSUER, ACCOUNT_IDENTITY.SUBJECT, ACCOUNT_IDENTITY.LINKED_AT)
                .from(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ACCOUNT_ID.eq(account))
                .orderBy(ACCOUNT_IDENTITY.ISSUER)
                .fetch(row -> PersonalRow.EMPTY
                        .with("issuer", row.value1())
                        .with("subject", row.value2())
                        .with("since", row.value3()));
    }

    List<PersonalRow> findSessions(AccountId account) {
        return sql.select(ACCOUNT_SESSION.STARTED_AT, ACCOUNT_SESSION.USED_AT)
                .from(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account))
                .orderBy(ACCOUNT_SESSION.STARTED_AT.desc())
                .fetch(row -> PersonalRow.EMPTY.with("since", row.value1()).with("used", row.value2()));
    }

    boolean isErased(AccountId account) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.ACCOUNT_ID.eq(account).and(ACCOUNT.ERASED_AT.isNotNull()));
    }

    /** The row stays, since others point at it; nothing in it tells whose it was, and nobody can sign in with it. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(AccountId account, Instant now) {
        sql.deleteFrom(INVITATION).where(INVITATION.ACCOUNT_ID.eq(account)).execute();
        sql.deleteFrom(ACCOUNT_ROLE).where(ACCOUNT_ROLE.ACCOUNT_ID.eq(account)).execute();
        sql.deleteFrom(ACCOUNT_IDENTITY)
                .where(ACCOUNT_IDENTITY.ACCOUNT_ID.eq(account))
                .execute();
        sql.deleteFrom(ACCOUNT_SESSION)
                .where(ACCOUNT_SESSION.ACCOUNT_ID.eq(account))
                .execute();
        sql.update(ACCOUNT)
                .set(ACCOUNT.NAME, AccountErasure.NO_NAME)
                .set(ACCOUNT.EMAIL, "erased-" + UUID.randomUUID() + "@erased.invalid")
                .set(ACCOUNT.LANGUAGE, Language.NB)
                .setNull(ACCOUNT.PASSWORD_HASH)
                .set(ACCOUNT.DISABLED_AT, now)
                .set(ACCOUNT.ERASED_AT, now)
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.ACCOUNT_ID.eq(account))
                .and(ACCOUNT.ERASED_AT.isNull())
                .execute();
    }
}
