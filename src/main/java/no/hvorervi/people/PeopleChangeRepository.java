package no.hvorervi.people;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.val;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.people.PeopleChanges.ChangedPerson;
import no.hvorervi.people.PeopleChanges.EndedRole;
import no.hvorervi.people.PeopleChanges.GivenRole;
import no.hvorervi.people.PeopleChanges.MovedRole;
import no.hvorervi.people.PeopleChanges.PersonData;
import no.hvorervi.people.StoredPeople.StoredPerson;
import no.hvorervi.people.StoredPeople.StoredRole;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** All people and roles of a municipality as an import compares and changes them, in batches. */
@Repository
class PeopleChangeRepository {

    private static final int BATCH = 1_000;

    private static final Field<UnitRole> ROLE = MEMBERSHIP.ROLE.convertFrom(UnitRole::valueOf);
    private static final Field<RoleSource> SOURCE = MEMBERSHIP.SOURCE.convertFrom(RoleSource::valueOf);

    private final DSLContext sql;

    PeopleChangeRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Everyone of the municipality, each with the roles in it. */
    List<StoredPerson> findPeople(MunicipalityId municipality, Set<AccountId> operators) {
        Map<AccountId, List<StoredRole>> roles = sql.select(
                        MEMBERSHIP.ACCOUNT_ID,
                        MEMBERSHIP.MEMBERSHIP_ID,
                        MEMBERSHIP.UNIT_ID,
                        ROLE,
                        MEMBERSHIP.VALID_FROM,
                        MEMBERSHIP.VALID_TO,
                        SOURCE,
                        MEMBERSHIP.DELEGATED_BY)
                .from(MEMBERSHIP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(MEMBERSHIP.UNIT_ID))
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .orderBy(MEMBERSHIP.MEMBERSHIP_ID)
                .fetchGroups(
                        MEMBERSHIP.ACCOUNT_ID,
                        mapping((person, id, unit, role, from, to, source, lender) ->
                                new StoredRole(id, unit, role, from, Optional.ofNullable(to), source, lender != null)));
        Set<AccountId> shared = new HashSet<>(findShared(municipality));
        shared.addAll(operators);
        return sql.select(PERSON.ACCOUNT_ID, PERSON.EXTERNAL_ID, ACCOUNT.NAME, ACCOUNT.EMAIL)
                .from(PERSON)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(PERSON.ACCOUNT_ID))
                .where(PERSON.MUNICIPALITY_ID.eq(municipality))
                .orderBy(PERSON.ACCOUNT_ID)
                .fetch(mapping((id, externalId, name, email) -> new StoredPerson(
                        id,
                        Optional.ofNullable(externalId),
                        name,
                        new EmailAddress(email),
                        shared.contains(id),
                        roles.getOrDefault(id, List.of()))));
    }

    private Set<AccountId> findShared(MunicipalityId municipality) {
        var here = PERSON.as("here");
        return sql.select(here.ACCOUNT_ID)
                .from(here)
                .join(PERSON)
                .on(PERSON.ACCOUNT_ID.eq(here.ACCOUNT_ID))
                .and(PERSON.MUNICIPALITY_ID.ne(municipality))
                .where(here.MUNICIPALITY_ID.eq(municipality))
                .fetchSet(here.ACCOUNT_ID);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertPeople(
            MunicipalityId municipality,
            Collection<PersonData> people,
            Map<EmailAddress, AccountId> accounts,
            Instant now) {
        run(
                sql.insertInto(
                                PERSON,
                                PERSON.MUNICIPALITY_ID,
                                PERSON.ACCOUNT_ID,
                                PERSON.EXTERNAL_ID,
                                PERSON.SOURCE,
                                PERSON.ADDED_AT)
                        .values(
                                any(PERSON.MUNICIPALITY_ID),
                                any(PERSON.ACCOUNT_ID),
                                any(PERSON.EXTERNAL_ID),
                                any(PERSON.SOURCE),
                                any(PERSON.ADDED_AT)),
                people.stream()
                        .map(person -> new Object[] {
                            municipality,
                            Objects.requireNonNull(accounts.get(person.email())),
                            person.externalId(),
                            RoleSource.FILE.name(),
                            now
                        })
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void updatePeople(MunicipalityId municipality, Collection<ChangedPerson> changed) {
        run(
                sql.update(PERSON)
                        .set(PERSON.EXTERNAL_ID, any(PERSON.EXTERNAL_ID))
                        .set(PERSON.VERSION, PERSON.VERSION.plus(inline(1)))
                        .where(PERSON.MUNICIPALITY_ID.eq(any(PERSON.MUNICIPALITY_ID)))
                        .and(PERSON.ACCOUNT_ID.eq(any(PERSON.ACCOUNT_ID))),
                changed.stream()
                        .map(person -> new Object[] {person.to().externalId(), municipality, person.id()})
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insertRoles(Collection<GivenRole> given, Map<String, AccountId> accounts) {
        run(
                sql.insertInto(
                                MEMBERSHIP,
                                MEMBERSHIP.ACCOUNT_ID,
                                MEMBERSHIP.UNIT_ID,
                                MEMBERSHIP.ROLE,
                                MEMBERSHIP.VALID_FROM,
                                MEMBERSHIP.VALID_TO,
                                MEMBERSHIP.SOURCE)
                        .values(
                                any(MEMBERSHIP.ACCOUNT_ID),
                                any(MEMBERSHIP.UNIT_ID),
                                any(MEMBERSHIP.ROLE),
                                any(MEMBERSHIP.VALID_FROM),
                                any(MEMBERSHIP.VALID_TO),
                                any(MEMBERSHIP.SOURCE)),
                given.stream()
                        .map(role -> new Object[] {
                            Objects.requireNonNull(accounts.get(role.person().externalId())),
                            role.unit(),
                            role.role().name(),
                            role.from(),
                            role.to().orElse(null),
                            RoleSource.FILE.name()
                        })
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void moveRoles(Collection<MovedRole> moved) {
        run(
                sql.update(MEMBERSHIP)
                        .set(MEMBERSHIP.VALID_FROM, any(MEMBERSHIP.VALID_FROM))
                        .set(MEMBERSHIP.VALID_TO, any(MEMBERSHIP.VALID_TO))
                        .set(MEMBERSHIP.SOURCE, any(MEMBERSHIP.SOURCE))
                        .where(MEMBERSHIP.MEMBERSHIP_ID.eq(any(MEMBERSHIP.MEMBERSHIP_ID))),
                moved.stream()
                        .map(role -> new Object[] {
                            role.from(),
                            role.to().orElse(null),
                            RoleSource.FILE.name(),
                            role.role().id()
                        })
                        .toList());
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void endRoles(Collection<EndedRole> ended) {
        run(
                sql.deleteFrom(MEMBERSHIP).where(MEMBERSHIP.MEMBERSHIP_ID.eq(any(MEMBERSHIP.MEMBERSHIP_ID))),
                ended.stream()
                        .filter(PeopleChangeRepository::neverWas)
                        .map(role -> new Object[] {role.role().id()})
                        .toList());
        run(
                sql.update(MEMBERSHIP)
                        .set(MEMBERSHIP.VALID_TO, any(MEMBERSHIP.VALID_TO))
                        .where(MEMBERSHIP.MEMBERSHIP_ID.eq(any(MEMBERSHIP.MEMBERSHIP_ID))),
                ended.stream()
                        .filter(role -> !neverWas(role))
                        .map(role -> new Object[] {role.lastDay(), role.role().id()})
                        .toList());
    }

    private static boolean neverWas(EndedRole ended) {
        LocalDate begins = ended.role().from();
        return begins.isAfter(ended.lastDay());
    }

    /** A bind value that each line of a batch fills in. */
    private static <T> Field<T> any(Field<T> column) {
        return val(null, column);
    }

    private void run(Query query, List<Object[]> values) {
        for (int from = 0; from < values.size(); from += BATCH) {
            List<Object[]> some = values.subList(from, Math.min(values.size(), from + BATCH));
            sql.batch(query).bind(some.toArray(Object[][]::new)).execute();
        }
    }
}
