package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.SCIM_GROUP;
import static no.hvorervi.db.Tables.SCIM_GROUP_MEMBER;
import static no.hvorervi.db.Tables.SCIM_USER;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.select;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.ScimRefusedException.Reason;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a municipality and holds which roles there because its own directory says so. */
@Repository
class ScimRoleRepository {

    static final String SOURCE = "SCIM";

    private static final int CHUNK = 1_000;
    private static final Field<UnitRole> ROLE = MEMBERSHIP.ROLE.convertFrom(UnitRole::valueOf);

    private final DSLContext sql;

    ScimRoleRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** A role that somebody holds, or is to hold. */
    record Held(AccountId account, Grant grant) {}

    /** The roles that the people are to hold on the day: those of their groups, in units that exist. */
    Set<Held> findTold(MunicipalityId municipality, Collection<AccountId> people, LocalDate day) {
        Set<Held> told = new HashSet<>();
        for (List<AccountId> some : Chunks.of(people, CHUNK)) {
            told.addAll(sql.selectDistinct(
                            SCIM_USER.ACCOUNT_ID, SCIM_GROUP.ROLE.convertFrom(UnitRole::valueOf), SCIM_GROUP.UNIT_ID)
                    .from(SCIM_USER)
                    .join(SCIM_GROUP_MEMBER)
                    .on(SCIM_GROUP_MEMBER.SCIM_USER_ID.eq(SCIM_USER.SCIM_USER_ID))
                    .join(SCIM_GROUP)
                    .on(SCIM_GROUP.SCIM_GROUP_ID.eq(SCIM_GROUP_MEMBER.SCIM_GROUP_ID))
                    .join(UNIT)
                    .on(UNIT.UNIT_ID.eq(SCIM_GROUP.UNIT_ID))
                    .where(SCIM_USER.MUNICIPALITY_ID.eq(municipality))
                    .and(SCIM_GROUP.MUNICIPALITY_ID.eq(municipality))
                    .and(UNIT.MUNICIPALITY_ID.eq(municipality))
                    .and(SCIM_USER.ACTIVE.isTrue())
                    .and(SCIM_USER.ACCOUNT_ID.in(some))
                    .and(UNIT.VALID_FROM.le(day))
                    .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)))
                    .fetch(Records.mapping((account, role, unit) -> new Held(account, new Grant(role, unit)))));
        }
        return told;
    }

    /** The roles that the people hold from the day on because the directory said so. */
    Set<Held> findHeld(MunicipalityId municipality, Collection<AccountId> people, LocalDate day) {
        Set<Held> held = new HashSet<>();
        for (List<AccountId> some : Chunks.of(people, CHUNK)) {
            held.addAll(sql.select(MEMBERSHIP.ACCOUNT_ID, ROLE, MEMBERSHIP.UNIT_ID)
                    .from(MEMBERSHIP)
                    .where(MEMBERSHIP.ACCOUNT_ID.in(some))
                    .and(MEMBERSHIP.SOURCE.eq(SOURCE))
                    .and(isOf(municipality))
                    .and(isOnOrAfter(day))
                    .fetch(Records.mapping((account, role, unit) -> new Held(account, new Grant(role, unit)))));
        }
        return held;
    }

    private static Condition isOf(MunicipalityId municipality) {
        return MEMBERSHIP.UNIT_ID.in(select(UNIT.UNIT_ID).from(UNIT).where(UNIT.MUNICIPALITY_ID.eq(municipality)));
    }

    private static Condition isOnOrAfter(LocalDate day) {
        return MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.ge(day));
    }

    /** From the day on; a role that somebody gave otherwise that very day stays as it is. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(Collection<Held> given, LocalDate day) {
        for (List<Held> some : Chunks.of(given, CHUNK)) {
            var insert = sql.insertInto(
                    MEMBERSHIP,
                    MEMBERSHIP.ACCOUNT_ID,
                    MEMBERSHIP.UNIT_ID,
                    MEMBERSHIP.ROLE,
                    MEMBERSHIP.VALID_FROM,
                    MEMBERSHIP.SOURCE);
            for (Held each : some) {
                insert = insert.values(
                        each.account(), each.grant().unit(), each.grant().role().name(), day, SOURCE);
            }
            insert.onDuplicateKeyIgnore().execute();
        }
    }

    /** Ends what the directory gave; what began that very day never was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(Grant grant, Collection<AccountId> people, LocalDate day) {
        for (List<AccountId> some : Chunks.of(people, CHUNK)) {
            end(
                    MEMBERSHIP
                            .ACCOUNT_ID
                            .in(some)
                            .and(MEMBERSHIP.SOURCE.eq(SOURCE))
                            .and(MEMBERSHIP.UNIT_ID.eq(grant.unit()))
                            .and(MEMBERSHIP.ROLE.eq(grant.role().name())),
                    day);
        }
    }

    /** Ends all roles of the person in the municipality, whoever gave them, and tells which they were. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Grant> endAll(MunicipalityId municipality, AccountId person, LocalDate day) {
        Condition held = MEMBERSHIP.ACCOUNT_ID.eq(person).and(isOf(municipality));
        List<Grant> ended = sql.selectDistinct(ROLE, MEMBERSHIP.UNIT_ID)
                .from(MEMBERSHIP)
                .where(held)
                .and(isOnOrAfter(day))
                .fetch(Records.mapping(Grant::new));
        end(held, day);
        return ended;
    }

    private void end(Condition held, LocalDate day) {
        sql.deleteFrom(MEMBERSHIP)
                .where(held)
                .and(MEMBERSHIP.VALID_FROM.ge(day))
                .execute();
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, day.minusDays(1))
                .where(held)
                .and(isOnOrAfter(day))
                .execute();
    }

    /** How many may sign in and administer the unit on the day. */
    int countAdministrators(UnitId root, LocalDate day) {
        return sql.fetchCount(sql.selectDistinct(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(MEMBERSHIP.UNIT_ID.eq(root))
                .and(MEMBERSHIP.ROLE.eq(UnitRole.ADMINISTRATOR.name()))
                .and(MEMBERSHIP.VALID_FROM.le(day))
                .and(isOnOrAfter(day))
                .and(ACCOUNT.DISABLED_AT.isNull()));
    }

    /** Whether somebody here, and not the directory, lets the person administer something in the municipality. */
    boolean administersByHand(MunicipalityId municipality, AccountId person, LocalDate day) {
        return sql.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP
                        .ACCOUNT_ID
                        .eq(person)
                        .and(isOf(municipality))
                        .and(MEMBERSHIP.ROLE.eq(UnitRole.ADMINISTRATOR.name()))
                        .and(MEMBERSHIP.SOURCE.ne(SOURCE))
                        .and(isOnOrAfter(day)));
    }

    boolean holdsRoleElsewhere(MunicipalityId municipality, AccountId account, LocalDate day) {
        return sql.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP.ACCOUNT_ID.eq(account).and(isOf(municipality).not()).and(isOnOrAfter(day)));
    }

    /** Of each municipality that the account belongs or has belonged to: when it left, or empty. Held until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    List<Belonging> lockBelongings(AccountId account) {
        return sql.select(PERSON.MUNICIPALITY_ID, PERSON.LEFT_AT.convertFrom(Optional::ofNullable))
                .from(PERSON)
                .where(PERSON.ACCOUNT_ID.eq(account))
                .orderBy(PERSON.MUNICIPALITY_ID)
                .forUpdate()
                .fetch(Records.mapping(Belonging::new));
    }

    /** A municipality of an account, and when its directory shut the person out there. */
    record Belonging(MunicipalityId municipality, Optional<Instant> leftAt) {}

    /** @throws ScimRefusedException if another person of the municipality has the identifier */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertPerson(MunicipalityId municipality, AccountId account, Optional<String> externalId, Instant now) {
        sql.insertInto(PERSON)
                .set(PERSON.MUNICIPALITY_ID, municipality)
                .set(PERSON.ACCOUNT_ID, account)
                .set(PERSON.SOURCE, SOURCE)
                .set(PERSON.ADDED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        updatePerson(municipality, account, Optional.empty(), externalId);
    }

    /**
     * Lets the person's identifier follow the directory's; one that came from elsewhere stays.
     *
     * @throws ScimRefusedException if another person of the municipality has the identifier
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void updatePerson(MunicipalityId municipality, AccountId account, Optional<String> before, Optional<String> after) {
        try {
            sql.update(PERSON)
                    .set(PERSON.EXTERNAL_ID, after.orElse(null))
                    .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                    .where(PERSON.MUNICIPALITY_ID.eq(municipality))
                    .and(PERSON.ACCOUNT_ID.eq(account))
                    .and(PERSON.EXTERNAL_ID
                            .isNull()
                            .or(before.map(PERSON.EXTERNAL_ID::eq).orElseGet(DSL::falseCondition)))
                    .execute();
        } catch (DuplicateKeyException taken) {
            throw new ScimRefusedException(Reason.TAKEN);
        }
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void setLeft(MunicipalityId municipality, AccountId account, Optional<Instant> at) {
        sql.update(PERSON)
                .set(PERSON.LEFT_AT, at.orElse(null))
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.MUNICIPALITY_ID.eq(municipality))
                .and(PERSON.ACCOUNT_ID.eq(account))
                .execute();
    }

    /** The unit that the municipality calls so itself, if it exists on the day. */
    Optional<UnitId> findUnit(MunicipalityId municipality, String externalId, LocalDate day) {
        return sql.select(UNIT.UNIT_ID)
                .from(UNIT)
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .and(UNIT.EXTERNAL_ID.eq(externalId))
                .and(UNIT.VALID_FROM.le(day))
                .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)))
                .fetchOptional(UNIT.UNIT_ID);
    }
}
