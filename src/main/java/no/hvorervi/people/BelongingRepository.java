package no.hvorervi.people;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.MUNICIPALITY;
import static no.hvorervi.db.Tables.MUNICIPALITY_AGREEMENT;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.personal.PersonalRow;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Where a person belongs and in which roles, to be shown to the person or taken away. */
@Repository
class BelongingRepository {

    private final DSLContext sql;

    BelongingRepository(DSLContext sql) {
        this.sql = sql;
    }

    List<PersonalRow> findMunicipalities(AccountId person) {
        return sql.select(MUNICIPALITY.NAME, PERSON.EXTERNAL_ID, PERSON.SOURCE, PERSON.ADDED_AT)
                .from(PERSON)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.MUNICIPALITY_ID.eq(PERSON.MUNICIPALITY_ID))
                .where(PERSON.ACCOUNT_ID.eq(person))
                .orderBy(MUNICIPALITY.NAME)
                .fetch(row -> PersonalRow.EMPTY
                        .with("municipality", row.value1())
                        .withText("externalId", Optional.ofNullable(row.value2()))
                        .withCode("source", row.value3())
                        .with("since", row.value4()));
    }

    List<PersonalRow> findRoles(AccountId person) {
        return sql.select(UNIT.NAME, MEMBERSHIP.ROLE, MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, MEMBERSHIP.SOURCE)
                .from(MEMBERSHIP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(MEMBERSHIP.UNIT_ID))
                .where(MEMBERSHIP.ACCOUNT_ID.eq(person))
                .orderBy(MEMBERSHIP.VALID_FROM.desc(), UNIT.NAME)
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .withCode("role", row.value2())
                        .with("from", row.value3())
                        .withDay("to", Optional.ofNullable(row.value4()))
                        .withCode("source", row.value5()));
    }

    /** The roles that the person has lent to others. */
    List<PersonalRow> findLent(AccountId person) {
        return sql.select(UNIT.NAME, ACCOUNT.NAME, MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO)
                .from(MEMBERSHIP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(MEMBERSHIP.UNIT_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(MEMBERSHIP.DELEGATED_BY.eq(person))
                .orderBy(MEMBERSHIP.VALID_FROM.desc())
                .fetch(row -> PersonalRow.EMPTY
                        .with("unit", row.value1())
                        .with("toPerson", row.value2())
                        .with("from", row.value3())
                        .withDay("to", Optional.ofNullable(row.value4())));
    }

    /** The agreements that the person said yes to for a municipality, by the name of the other one. */
    List<PersonalRow> findAgreed(AccountId person) {
        return sql.select(MUNICIPALITY.NAME, MUNICIPALITY_AGREEMENT.AGREED_AT)
                .from(MUNICIPALITY_AGREEMENT)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.MUNICIPALITY_ID.eq(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID))
                .where(MUNICIPALITY_AGREEMENT.AGREED_BY.eq(person))
                .orderBy(MUNICIPALITY.NAME)
                .fetch(row ->
                        PersonalRow.EMPTY.with("municipality", row.value1()).with("at", row.value2()));
    }

    List<MunicipalityId> findMunicipalityIds(AccountId person) {
        return sql.select(PERSON.MUNICIPALITY_ID)
                .from(PERSON)
                .where(PERSON.ACCOUNT_ID.eq(person))
                .fetch(PERSON.MUNICIPALITY_ID);
    }

    /** The person belongs nowhere any more; what the person has lent to others ends with the person's own roles. */
    @Transactional(propagation = Propagation.MANDATORY)
    void erase(AccountId person) {
        sql.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(person).or(MEMBERSHIP.DELEGATED_BY.eq(person)))
                .execute();
        sql.deleteFrom(PERSON).where(PERSON.ACCOUNT_ID.eq(person)).execute();
    }
}
