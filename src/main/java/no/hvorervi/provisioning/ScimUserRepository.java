package no.hvorervi.provisioning;

import static no.hvorervi.db.Tables.SCIM_GROUP_MEMBER;
import static no.hvorervi.db.Tables.SCIM_MUNICIPALITY;
import static no.hvorervi.db.Tables.SCIM_USER;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.base.Chunks;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimUserId;
import no.hvorervi.provisioning.ScimRefusedException.Reason;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** People as directories tell of them. */
@Repository
class ScimUserRepository {

    /** How many values one statement compares with. */
    private static final int CHUNK = 1_000;

    private final DSLContext sql;

    ScimUserRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A user and whose account it is. */
    record Kept(ScimUser user, AccountId account) {}

    /** Held until the transaction ends, so that a municipality's requests are carried out one by one. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(MunicipalityId municipality) {
        if (!lockIfThere(municipality)) {
            sql.insertInto(SCIM_MUNICIPALITY)
                    .set(SCIM_MUNICIPALITY.MUNICIPALITY_ID, municipality)
                    .onDuplicateKeyIgnore()
                    .execute();
            lockIfThere(municipality);
        }
    }

    private boolean lockIfThere(MunicipalityId municipality) {
        return sql.select(SCIM_MUNICIPALITY.MUNICIPALITY_ID)
                .from(SCIM_MUNICIPALITY)
                .where(SCIM_MUNICIPALITY.MUNICIPALITY_ID.eq(municipality))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    Optional<Kept> find(MunicipalityId municipality, ScimUserId id) {
        return sql.selectFrom(SCIM_USER)
                .where(SCIM_USER.MUNICIPALITY_ID.eq(municipality))
                .and(SCIM_USER.SCIM_USER_ID.eq(id))
                .fetchOptional(ScimUserRepository::kept);
    }

    boolean exists(MunicipalityId municipality, AccountId account) {
        return sql.fetchExists(
                SCIM_USER, SCIM_USER.MUNICIPALITY_ID.eq(municipality).and(SCIM_USER.ACCOUNT_ID.eq(account)));
    }

    ScimSearch.Found<ScimUser> find(MunicipalityId municipality, ScimSearch search) {
        Condition condition = SCIM_USER
                .MUNICIPALITY_ID
                .eq(municipality)
                .and(DSL.and(search.matches().stream()
                        .map(ScimUserRepository::condition)
                        .toList()));
        int total = sql.fetchCount(SCIM_USER, condition);
        List<ScimUser> items = sql.selectFrom(SCIM_USER)
                .where(condition)
                .orderBy(SCIM_USER.SCIM_USER_ID)
                .limit(search.limit())
                .offset(search.offset())
                .fetch(each -> kept(each).user());
        return new ScimSearch.Found<>(items, total);
    }

    private static Condition condition(ScimSearch.Match match) {
        String value = match.value();
        return switch (match.attribute()) {
            case ID -> ScimUserId.parse(value).map(SCIM_USER.SCIM_USER_ID::eq).orElseGet(DSL::falseCondition);
            case EXTERNAL_ID -> SCIM_USER.EXTERNAL_ID.eq(value);
            case USER_NAME -> SCIM_USER.USER_NAME.eq(value);
            case EMAIL ->
                EmailAddress.parse(value)
                        .map(email -> SCIM_USER.EMAIL.eq(email.value()))
                        .orElseGet(DSL::falseCondition);
            case DISPLAY_NAME -> SCIM_USER.DISPLAY_NAME.eq(value);
            case MEMBER -> DSL.falseCondition();
        };
    }

    private static Kept kept(Record each) {
        var profile = new ScimUser.Profile(
                each.get(SCIM_USER.USER_NAME),
                Optional.ofNullable(each.get(SCIM_USER.EXTERNAL_ID)),
                new EmailAddress(each.get(SCIM_USER.EMAIL)),
                new ScimUser.Name(
                        Optional.ofNullable(each.get(SCIM_USER.DISPLAY_NAME)),
                        Optional.ofNullable(each.get(SCIM_USER.FORMATTED_NAME)),
                        Optional.ofNullable(each.get(SCIM_USER.GIVEN_NAME)),
                        Optional.ofNullable(each.get(SCIM_USER.FAMILY_NAME))),
                Optional.ofNullable(each.get(SCIM_USER.DEPARTMENT)),
                Optional.ofNullable(each.get(SCIM_USER.EMPLOYEE_NUMBER)),
                each.get(SCIM_USER.ACTIVE));
        var user = new ScimUser(
                each.get(SCIM_USER.SCIM_USER_ID),
                profile,
                each.get(SCIM_USER.CREATED_AT),
                each.get(SCIM_USER.CHANGED_AT),
                each.get(SCIM_USER.VERSION));
        return new Kept(user, each.get(SCIM_USER.ACCOUNT_ID));
    }

    /** @throws ScimRefusedException if another user has the name or the identifier, or is of the same account */
    @Transactional(propagation = Propagation.MANDATORY)
    ScimUserId insert(MunicipalityId municipality, AccountId account, ScimUser.Profile profile, Instant now) {
        ScimUserId id = ScimUserId.random();
        try {
            sql.insertInto(SCIM_USER)
                    .set(SCIM_USER.SCIM_USER_ID, id)
                    .set(SCIM_USER.MUNICIPALITY_ID, municipality)
                    .set(SCIM_USER.ACCOUNT_ID, account)
                    .set(SCIM_USER.CREATED_AT, now)
                    .set(SCIM_USER.CHANGED_AT, now)
                    .set(values(profile))
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw new ScimRefusedException(Reason.TAKEN);
        }
        return id;
    }

    /** @throws ScimRefusedException if another user has the name or the identifier */
    @Transactional(propagation = Propagation.MANDATORY)
    void update(ScimUserId id, ScimUser.Profile profile, Instant now) {
        try {
            sql.update(SCIM_USER)
                    .set(values(profile))
                    .set(SCIM_USER.CHANGED_AT, now)
                    .set(SCIM_USER.VERSION, SCIM_USER.VERSION.plus(1))
                    .where(SCIM_USER.SCIM_USER_ID.eq(id))
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw new ScimRefusedException(Reason.TAKEN);
        }
    }

    private static Map<Field<?>, Object> values(ScimUser.Profile profile) {
        Map<Field<?>, Object> values = new HashMap<>();
        values.put(SCIM_USER.USER_NAME, profile.userName());
        values.put(SCIM_USER.EMAIL, profile.email().value());
        values.put(SCIM_USER.ACTIVE, profile.active());
        putOrNull(values, SCIM_USER.EXTERNAL_ID, profile.externalId());
        putOrNull(values, SCIM_USER.DISPLAY_NAME, profile.name().display());
        putOrNull(values, SCIM_USER.FORMATTED_NAME, profile.name().formatted());
        putOrNull(values, SCIM_USER.GIVEN_NAME, profile.name().given());
        putOrNull(values, SCIM_USER.FAMILY_NAME, profile.name().family());
        putOrNull(values, SCIM_USER.DEPARTMENT, profile.department());
        putOrNull(values, SCIM_USER.EMPLOYEE_NUMBER, profile.employeeNumber());
        return values;
    }

    private static void putOrNull(Map<Field<?>, Object> values, Field<String> field, Optional<String> value) {
        values.put(field, value.<Object>map(text -> text).orElseGet(() -> DSL.castNull(String.class)));
    }

    /** Forgets what the directory told; the account and what it did stay. */
    @Transactional(propagation = Propagation.MANDATORY)
    void delete(ScimUserId id) {
        sql.deleteFrom(SCIM_GROUP_MEMBER)
                .where(SCIM_GROUP_MEMBER.SCIM_USER_ID.eq(id))
                .execute();
        sql.deleteFrom(SCIM_USER).where(SCIM_USER.SCIM_USER_ID.eq(id)).execute();
    }

    /** The accounts of those of the users that are the municipality's. */
    Map<ScimUserId, AccountId> findAccounts(MunicipalityId municipality, Collection<ScimUserId> users) {
        Map<ScimUserId, AccountId> found = new HashMap<>();
        for (List<ScimUserId> some : Chunks.of(users, CHUNK)) {
            found.putAll(sql.select(SCIM_USER.SCIM_USER_ID, SCIM_USER.ACCOUNT_ID)
                    .from(SCIM_USER)
                    .where(SCIM_USER.MUNICIPALITY_ID.eq(municipality))
                    .and(SCIM_USER.SCIM_USER_ID.in(some))
                    .fetchMap(SCIM_USER.SCIM_USER_ID, SCIM_USER.ACCOUNT_ID));
        }
        return found;
    }
}
