package no.hvorervi.people;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.PERSON;
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
import no.hvorervi.base.Chunks;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Records;
import org.jooq.impl.DSL;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Enters who belongs to a municipality, and in which roles, because its own directory says so. */
@Repository
class ProvisionedPeopleRepository implements ProvisionedPeople {

    private static final String SOURCE = RoleSource.SCIM.name();

    private static final int CHUNK = 1_000;
    private static final Field<UnitRole> ROLE = MEMBERSHIP.ROLE.convertFrom(UnitRole::valueOf);

    private final DSLContext sql;

    ProvisionedPeopleRepository(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Set<Held> findHeld(MunicipalityId municipality, Collection<AccountId> people, LocalDate day) {
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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(Collection<Held> given, LocalDate day) {
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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void end(Grant grant, Collection<AccountId> people, LocalDate day) {
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

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Grant> endAll(MunicipalityId municipality, AccountId person, LocalDate day) {
        Condition held = MEMBERSHIP.ACCOUNT_ID.eq(person).and(isOf(municipality));
        List<Grant> ended = sql.selectDistinct(ROLE, MEMBERSHIP.UNIT_ID)
                .from(MEMBERSHIP)
                .where(held)
                .and(isOnOrAfter(day))
                .fetch(Records.mapping((role, unit) -> new Grant(role, unit)));
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

    @Override
    public int countAdministrators(UnitId root, LocalDate day) {
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

    @Override
    public boolean administersByHand(MunicipalityId municipality, AccountId person, LocalDate day) {
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

    @Override
    public boolean holdsRoleElsewhere(MunicipalityId municipality, AccountId account, LocalDate day) {
        return sql.fetchExists(
                MEMBERSHIP,
                MEMBERSHIP.ACCOUNT_ID.eq(account).and(isOf(municipality).not()).and(isOnOrAfter(day)));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Belonging> lockBelongings(AccountId account) {
        return sql.select(PERSON.MUNICIPALITY_ID, PERSON.LEFT_AT.convertFrom(Optional::ofNullable))
                .from(PERSON)
                .where(PERSON.ACCOUNT_ID.eq(account))
                .orderBy(PERSON.MUNICIPALITY_ID)
                .forUpdate()
                .fetch(Records.mapping(Belonging::new));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void insertPerson(MunicipalityId municipality, AccountId account, Optional<String> externalId, Instant now) {
        sql.insertInto(PERSON)
                .set(PERSON.MUNICIPALITY_ID, municipality)
                .set(PERSON.ACCOUNT_ID, account)
                .set(PERSON.SOURCE, SOURCE)
                .set(PERSON.ADDED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
        updatePerson(municipality, account, Optional.empty(), externalId);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void updatePerson(
            MunicipalityId municipality, AccountId account, Optional<String> before, Optional<String> after) {
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
            throw new ExternalIdTakenException();
        }
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void setLeft(MunicipalityId municipality, AccountId account, Optional<Instant> at) {
        sql.update(PERSON)
                .set(PERSON.LEFT_AT, at.orElse(null))
                .set(PERSON.VERSION, PERSON.VERSION.plus(1))
                .where(PERSON.MUNICIPALITY_ID.eq(municipality))
                .and(PERSON.ACCOUNT_ID.eq(account))
                .execute();
    }
}
