package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;

import java.time.LocalDate;
import java.util.UUID;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Makes units with random external ids, valid since 2020 without an end, and the people who lead them. */
@TestComponent
public final class TestUnits {

    private static final LocalDate SINCE = LocalDate.of(2020, 1, 1);

    private final DSLContext sql;
    private final TestUsers users;

    TestUnits(DSLContext sql, TestUsers users) {
        this.sql = sql;
        this.users = users;
    }

    /** A unit at the top of a tree of its own. */
    public UnitId root(String name) {
        return sql.insertInto(UNIT)
                .set(UNIT.EXTERNAL_ID, "test-" + UUID.randomUUID())
                .set(UNIT.NAME, name)
                .set(UNIT.KIND, "enhet")
                .set(UNIT.VALID_FROM, SINCE)
                .returningResult(UNIT.UNIT_ID)
                .fetchSingle()
                .value1();
    }

    public UnitId below(UnitId parent, String name) {
        UnitId unit = root(name);
        sql.insertInto(UNIT_PARENT)
                .set(UNIT_PARENT.UNIT_ID, unit)
                .set(UNIT_PARENT.PARENT_ID, parent)
                .set(UNIT_PARENT.VALID_FROM, SINCE)
                .execute();
        return unit;
    }

    /** A new person who leads the unit. */
    public TestUser leader(UnitId unit) {
        TestUser user = users.person("Liv Leder");
        lead(unit, user);
        return user;
    }

    public void lead(UnitId unit, TestUser user) {
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, user.id())
                .set(MEMBERSHIP.UNIT_ID, unit)
                .set(MEMBERSHIP.ROLE, UnitRole.UNIT_LEADER.name())
                .set(MEMBERSHIP.VALID_FROM, SINCE)
                .execute();
    }

    /** From the day on the person no longer leads the unit. */
    public void endLeadership(UnitId unit, TestUser user, LocalDate lastDay) {
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, lastDay)
                .where(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(MEMBERSHIP.ACCOUNT_ID.eq(user.id()))
                .execute();
    }
}
