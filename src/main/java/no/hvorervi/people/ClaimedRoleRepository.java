package no.hvorervi.people;

import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.MUNICIPALITY;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.selectOne;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What sign-in providers say of people: the municipality they belong to and their roles there. */
@Repository
class ClaimedRoleRepository {

    private static final String CLAIM = "CLAIM";

    private static final Field<UnitRole> ROLE = MEMBERSHIP.ROLE.convertFrom(UnitRole::valueOf);

    private final DSLContext sql;

    ClaimedRoleRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** By its four digits, or by a name that only one has. */
    Optional<MunicipalityId> findMunicipality(String numberOrName) {
        Condition which = numberOrName.matches("[0-9]{4}")
                ? MUNICIPALITY.NUMBER.eq(numberOrName)
                : MUNICIPALITY.NAME.eq(numberOrName);
        List<MunicipalityId> found = sql.select(MUNICIPALITY.MUNICIPALITY_ID)
                .from(MUNICIPALITY)
                .where(which)
                .limit(2)
                .fetch(MUNICIPALITY.MUNICIPALITY_ID);
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** A person of this municipality and no other. */
    Optional<AccountId> findPerson(MunicipalityId municipality, String externalId) {
        var elsewhere = PERSON.as("elsewhere");
        return sql.select(PERSON.ACCOUNT_ID)
                .from(PERSON)
                .where(PERSON.MUNICIPALITY_ID.eq(municipality))
                .and(PERSON.EXTERNAL_ID.eq(externalId))
                .and(notExists(selectOne()
                        .from(elsewhere)
                        .where(elsewhere.ACCOUNT_ID.eq(PERSON.ACCOUNT_ID))
                        .and(elsewhere.MUNICIPALITY_ID.ne(municipality))))
                .fetchOptional(PERSON.ACCOUNT_ID);
    }

    /** The unit of the day with this external id; without one, the municipality's root. */
    Optional<UnitId> findUnit(MunicipalityId municipality, Optional<String> externalId, LocalDate day) {
        Condition which = externalId.map(UNIT.EXTERNAL_ID::eq).orElseGet(() -> noCondition()
                .and(notExists(selectOne().from(UNIT_PARENT).where(UNIT_PARENT.UNIT_ID.eq(UNIT.UNIT_ID)))));
        return sql.select(UNIT.UNIT_ID)
                .from(UNIT)
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .and(isOn(UNIT.VALID_FROM, UNIT.VALID_TO, day))
                .and(which)
                .fetchOptional(UNIT.UNIT_ID);
    }

    /** What the account holds on the day by a provider's word. */
    List<Grant> findClaimed(AccountId account, MunicipalityId municipality, LocalDate day) {
        return sql.select(ROLE, MEMBERSHIP.UNIT_ID)
                .from(MEMBERSHIP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(MEMBERSHIP.UNIT_ID))
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .and(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .and(MEMBERSHIP.SOURCE.eq(CLAIM))
                .and(isOn(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, day))
                .fetch(Records.mapping((role, unit) -> new Grant(role, unit)));
    }

    /** Whether the account holds the role in the unit on the day by anyone's word. */
    boolean holds(AccountId account, Grant grant, LocalDate day) {
        return sql.fetchExists(
                MEMBERSHIP, is(account, grant).and(isOn(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, day)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertPersonIfMissing(MunicipalityId municipality, AccountId account, Instant now) {
        sql.insertInto(PERSON)
                .set(PERSON.MUNICIPALITY_ID, municipality)
                .set(PERSON.ACCOUNT_ID, account)
                .set(PERSON.SOURCE, CLAIM)
                .set(PERSON.ADDED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(AccountId account, Grant grant, LocalDate from) {
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, account)
                .set(MEMBERSHIP.UNIT_ID, grant.unit())
                .set(MEMBERSHIP.ROLE, grant.role().name())
                .set(MEMBERSHIP.SOURCE, CLAIM)
                .set(MEMBERSHIP.VALID_FROM, from)
                .execute();
    }

    /** From the day on the role is not held by the provider's word; one that began that very day never was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endOn(AccountId account, Grant grant, LocalDate day) {
        Condition held = is(account, grant)
                .and(MEMBERSHIP.SOURCE.eq(CLAIM))
                .and(isOn(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, day));
        sql.deleteFrom(MEMBERSHIP)
                .where(held)
                .and(MEMBERSHIP.VALID_FROM.eq(day))
                .execute();
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, day.minusDays(1))
                .where(held)
                .execute();
    }

    private static Condition is(AccountId account, Grant grant) {
        return MEMBERSHIP
                .ACCOUNT_ID
                .eq(account)
                .and(MEMBERSHIP.UNIT_ID.eq(grant.unit()))
                .and(MEMBERSHIP.ROLE.eq(grant.role().name()));
    }

    private static Condition isOn(Field<LocalDate> from, Field<LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }
}
