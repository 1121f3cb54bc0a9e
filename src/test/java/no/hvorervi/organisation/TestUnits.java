package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.ACCESS_REVISION;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.MUNICIPALITY;
import static no.hvorervi.db.Tables.MUNICIPALITY_AGREEMENT;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;

/**
 * Makes units with random external ids, valid since 2020 without an end, and people with roles in them. Each
 * {@link #root} is a municipality of its own.
 */
@TestComponent
public final class TestUnits {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    /** Whoever lends a role out says until when. */
    private static final LocalDate LENT_UNTIL = LocalDate.of(2060, 1, 1);

    private final DSLContext sql;
    private final TestUsers users;

    TestUnits(DSLContext sql, TestUsers users) {
        this.sql = sql;
        this.users = users;
    }

    /** The unit at the top of a municipality of its own. */
    public UnitId root(String name) {
        MunicipalityId municipality = sql.insertInto(MUNICIPALITY)
                .set(MUNICIPALITY.NAME, name)
                .returningResult(MUNICIPALITY.MUNICIPALITY_ID)
                .fetchSingle()
                .value1();
        return insert(municipality, name);
    }

    public UnitId below(UnitId parent, String name) {
        UnitId unit = insert(municipalityOf(parent), name);
        sql.insertInto(UNIT_PARENT)
                .set(UNIT_PARENT.UNIT_ID, unit)
                .set(UNIT_PARENT.PARENT_ID, parent)
                .set(UNIT_PARENT.VALID_FROM, SINCE)
                .execute();
        raiseRevision();
        return unit;
    }

    /** Both municipalities of the units say yes to working together. */
    public void agree(UnitId one, UnitId other, TestUser by) {
        insertAgreement(municipalityOf(one), municipalityOf(other), by);
        insertAgreement(municipalityOf(other), municipalityOf(one), by);
        raiseRevision();
    }

    private void insertAgreement(MunicipalityId of, MunicipalityId with, TestUser by) {
        sql.insertInto(MUNICIPALITY_AGREEMENT)
                .set(MUNICIPALITY_AGREEMENT.MUNICIPALITY_ID, of)
                .set(MUNICIPALITY_AGREEMENT.OTHER_MUNICIPALITY_ID, with)
                .set(MUNICIPALITY_AGREEMENT.AGREED_AT, Instant.now())
                .set(MUNICIPALITY_AGREEMENT.AGREED_BY, by.id())
                .execute();
    }

    private UnitId insert(MunicipalityId municipality, String name) {
        return sql.insertInto(UNIT)
                .set(UNIT.MUNICIPALITY_ID, municipality)
                .set(UNIT.EXTERNAL_ID, "test-" + UUID.randomUUID())
                .set(UNIT.NAME, name)
                .set(UNIT.KIND, "enhet")
                .set(UNIT.VALID_FROM, SINCE)
                .returningResult(UNIT.UNIT_ID)
                .fetchSingle()
                .value1();
    }

    public MunicipalityId municipalityOf(UnitId unit) {
        return sql.select(UNIT.MUNICIPALITY_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.eq(unit))
                .fetchSingle(UNIT.MUNICIPALITY_ID);
    }

    /** From the day after on there is no such unit. */
    public void end(UnitId unit, LocalDate lastDay) {
        sql.update(UNIT)
                .set(UNIT.VALID_TO, lastDay)
                .where(UNIT.UNIT_ID.eq(unit))
                .execute();
        raiseRevision();
    }

    /** Before the day there is no such unit; nor has it a place. */
    public void begin(UnitId unit, LocalDate firstDay) {
        sql.update(UNIT)
                .set(UNIT.VALID_FROM, firstDay)
                .where(UNIT.UNIT_ID.eq(unit))
                .execute();
        sql.update(UNIT_PARENT)
                .set(UNIT_PARENT.VALID_FROM, firstDay)
                .where(UNIT_PARENT.UNIT_ID.eq(unit))
                .execute();
        raiseRevision();
    }

    /** A new person who leads the unit. */
    public TestUser leader(UnitId unit) {
        TestUser user = users.person("Liv Leder");
        lead(unit, user);
        return user;
    }

    /** Signs a new person in who holds the role at each of the units. */
    public void signIn(UnitRole role, UnitId... at) {
        TestUser person = users.person();
        for (UnitId unit : at) {
            give(role, unit, person);
        }
        users.signIn(person);
    }

    /** A new person who administers the unit and all below it; of a root, the municipality. */
    public TestUser administrator(UnitId unit) {
        TestUser user = users.person("Ada Administrator");
        give(UnitRole.ADMINISTRATOR, unit, user);
        return user;
    }

    /** A new administrator of a new municipality, for tests that need no more of it. */
    public TestUser administrator() {
        return administrator(root("Testkommunen"));
    }

    public void administrate(UnitId unit, TestUser user) {
        give(UnitRole.ADMINISTRATOR, unit, user);
    }

    public void lead(UnitId unit, TestUser user) {
        give(UnitRole.UNIT_LEADER, unit, user);
    }

    public void give(UnitRole role, UnitId unit, TestUser user) {
        give(role, unit, user, null, null);
    }

    /** The leader lends the role out; the borrower is a new person. */
    public TestUser deputy(UnitId unit, TestUser lender) {
        TestUser borrower = users.person("Lars Låner");
        give(UnitRole.DEPUTY, unit, borrower, lender.id(), LENT_UNTIL);
        return borrower;
    }

    /** The person no longer belongs to the unit's municipality; the roles stay, as another than it had given them. */
    public void leave(UnitId unit, TestUser user) {
        sql.update(PERSON)
                .set(PERSON.LEFT_AT, Instant.parse("2021-01-01T00:00:00Z"))
                .where(PERSON.MUNICIPALITY_ID.eq(municipalityOf(unit)))
                .and(PERSON.ACCOUNT_ID.eq(user.id()))
                .execute();
        raiseRevision();
    }

    private void give(
            UnitRole role, UnitId unit, TestUser user, @Nullable AccountId lender, @Nullable LocalDate lastDay) {
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, user.id())
                .set(MEMBERSHIP.UNIT_ID, unit)
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.VALID_FROM, SINCE)
                .set(MEMBERSHIP.VALID_TO, lastDay)
                .set(MEMBERSHIP.DELEGATED_BY, lender)
                .execute();
        sql.insertInto(PERSON)
                .set(PERSON.MUNICIPALITY_ID, municipalityOf(unit))
                .set(PERSON.ACCOUNT_ID, user.id())
                .set(PERSON.SOURCE, "PERSON")
                .set(PERSON.ADDED_AT, Instant.parse("2020-01-01T00:00:00Z"))
                .onDuplicateKeyIgnore()
                .execute();
        raiseRevision();
    }

    /** What the municipality calls the unit. */
    public String externalId(UnitId unit) {
        return sql.select(UNIT.EXTERNAL_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.eq(unit))
                .fetchSingle(UNIT.EXTERNAL_ID);
    }

    /** As if the person had never held the role in the unit. */
    public void takeAway(UnitRole role, UnitId unit, TestUser user) {
        sql.deleteFrom(MEMBERSHIP)
                .where(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(MEMBERSHIP.ACCOUNT_ID.eq(user.id()))
                .and(MEMBERSHIP.ROLE.eq(role.name()))
                .execute();
        raiseRevision();
    }

    /** The roles that the person holds without an end, anywhere. */
    public List<UnitRole> roles(TestUser user) {
        return sql.select(MEMBERSHIP.ROLE)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(user.id()))
                .and(MEMBERSHIP.VALID_TO.isNull())
                .orderBy(MEMBERSHIP.ROLE)
                .fetch(each -> UnitRole.valueOf(each.value1()));
    }

    /** The roles that the account holds without an end, each in its unit. */
    public List<Grant> grants(AccountId account) {
        return sql.select(MEMBERSHIP.ROLE, MEMBERSHIP.UNIT_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .and(MEMBERSHIP.VALID_TO.isNull())
                .fetch(each -> new Grant(UnitRole.valueOf(each.value1()), each.value2()));
    }

    /** From the day on the person no longer leads the unit. */
    public void endLeadership(UnitId unit, TestUser user, LocalDate lastDay) {
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, lastDay)
                .where(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(MEMBERSHIP.ACCOUNT_ID.eq(user.id()))
                .execute();
        raiseRevision();
    }

    /** As every change through the services does. */
    private void raiseRevision() {
        sql.update(ACCESS_REVISION)
                .set(ACCESS_REVISION.REVISION, ACCESS_REVISION.REVISION.plus(1))
                .execute();
    }
}
