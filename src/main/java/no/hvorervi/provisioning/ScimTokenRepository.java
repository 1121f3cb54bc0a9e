package no.hvorervi.provisioning;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.SCIM_TOKEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimTokenId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Tokens of directories, by the SHA-256 of their secrets. */
@Repository
class ScimTokenRepository {

    private static final int MAX_LISTED = 200;

    private final DSLContext sql;

    ScimTokenRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A token that can be used now. */
    record Usable(ScimTokenId id, MunicipalityId municipality, Optional<LocalDate> lastUsed) {}

    Optional<Usable> findUsable(byte[] hash, Instant now) {
        return sql.select(
                        SCIM_TOKEN.SCIM_TOKEN_ID,
                        SCIM_TOKEN.MUNICIPALITY_ID,
                        SCIM_TOKEN.LAST_USED_DAY.convertFrom(Optional::ofNullable))
                .from(SCIM_TOKEN)
                .where(SCIM_TOKEN.TOKEN_HASH.eq(hash))
                .and(SCIM_TOKEN.REVOKED_AT.isNull())
                .and(SCIM_TOKEN.EXPIRES_AT.gt(now))
                .fetchOptional(Records.mapping(Usable::new));
    }

    /** Newest first. */
    List<ScimToken> findAll(MunicipalityId municipality) {
        return sql.select(
                        SCIM_TOKEN.SCIM_TOKEN_ID,
                        SCIM_TOKEN.NAME,
                        ACCOUNT.NAME,
                        SCIM_TOKEN.MADE_AT,
                        SCIM_TOKEN.EXPIRES_AT,
                        SCIM_TOKEN.LAST_USED_DAY.convertFrom(Optional::ofNullable),
                        SCIM_TOKEN.REVOKED_AT.convertFrom(Optional::ofNullable))
                .from(SCIM_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(SCIM_TOKEN.MADE_BY))
                .where(SCIM_TOKEN.MUNICIPALITY_ID.eq(municipality))
                .orderBy(SCIM_TOKEN.SCIM_TOKEN_ID.desc())
                .limit(MAX_LISTED)
                .fetch(Records.mapping(ScimToken::new));
    }

    /** Those that the person made, newest first. */
    List<PersonalRow> findMadeBy(AccountId person) {
        return sql.select(SCIM_TOKEN.NAME, SCIM_TOKEN.MADE_AT, SCIM_TOKEN.EXPIRES_AT)
                .from(SCIM_TOKEN)
                .where(SCIM_TOKEN.MADE_BY.eq(person))
                .orderBy(SCIM_TOKEN.SCIM_TOKEN_ID.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("key", row.value1())
                        .with("at", row.value2())
                        .with("until", row.value3()));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    ScimTokenId insert(
            MunicipalityId municipality, String name, byte[] hash, AccountId by, Instant now, Instant expiresAt) {
        return sql.insertInto(SCIM_TOKEN)
                .set(SCIM_TOKEN.MUNICIPALITY_ID, municipality)
                .set(SCIM_TOKEN.NAME, name)
                .set(SCIM_TOKEN.TOKEN_HASH, hash)
                .set(SCIM_TOKEN.MADE_BY, by)
                .set(SCIM_TOKEN.MADE_AT, now)
                .set(SCIM_TOKEN.EXPIRES_AT, expiresAt)
                .returningResult(SCIM_TOKEN.SCIM_TOKEN_ID)
                .fetchSingle()
                .value1();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setLastUsed(ScimTokenId id, LocalDate day) {
        sql.update(SCIM_TOKEN)
                .set(SCIM_TOKEN.LAST_USED_DAY, day)
                .where(SCIM_TOKEN.SCIM_TOKEN_ID.eq(id))
                .execute();
    }

    /** False when the municipality has no such token, or it was revoked before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean setRevoked(MunicipalityId municipality, ScimTokenId id, Instant now) {
        return sql.update(SCIM_TOKEN)
                        .set(SCIM_TOKEN.REVOKED_AT, now)
                        .where(SCIM_TOKEN.MUNICIPALITY_ID.eq(municipality))
                        .and(SCIM_TOKEN.SCIM_TOKEN_ID.eq(id))
                        .and(SCIM_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }
}
