package no.hvorervi.people;

import static no.hvorervi.db.Tables.ACCESS_REVISION;
import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;
import static no.hvorervi.db.Tables.UNIT_PARENT;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.hvorervi.access.Grant;
import no.hvorervi.access.Known;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Administrators;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.RoleHolders;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to which municipality and holds which role in which unit. */
@Repository
class MembershipRepository implements RoleHolders, Administrators {

    private final DSLContext sql;
    private final Clock clock;

    MembershipRepository(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** One statement, so that the revision is of the same snapshot. */
    @Override
    public Known<List<Grant>> findGrants(AccountId account, LocalDate day) {
        var held = select(MEMBERSHIP.ROLE, MEMBERSHIP.UNIT_ID)
                .from(MEMBERSHIP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(MEMBERSHIP.UNIT_ID))
                .where(MEMBERSHIP.ACCOUNT_ID.eq(account))
                .and(HeldRoleQueries.on(MEMBERSHIP, day))
                .and(isOn(UNIT.VALID_FROM, UNIT.VALID_TO, day))
                .asTable("held");
        var rows = sql.select(ACCESS_REVISION.REVISION, held.field(MEMBERSHIP.ROLE), held.field(MEMBERSHIP.UNIT_ID))
                .from(ACCESS_REVISION)
                .leftJoin(held)
                .on(trueCondition())
                .fetch();
        return new Known<>(
                rows.getFirst().value1(),
                rows.stream()
                        .filter(row -> row.value3() != null)
                        .map(row -> new Grant(UnitRole.valueOf(row.value2()), row.value3()))
                        .toList());
    }

    private static Condition isOn(Field<LocalDate> from, Field<LocalDate> to, LocalDate day) {
        return from.le(day).and(to.isNull().or(to.ge(day)));
    }

    /** Lets the account belong to the municipality; nothing happens if it does already. */
    @Transactional(propagation = Propagation.MANDATORY)
    void insertPersonIfMissing(MunicipalityId municipality, AccountId account, Instant now) {
        sql.insertInto(PERSON)
                .set(PERSON.MUNICIPALITY_ID, municipality)
                .set(PERSON.ACCOUNT_ID, account)
                .set(PERSON.SOURCE, "PERSON")
                .set(PERSON.ADDED_AT, now)
                .onDuplicateKeyIgnore()
                .execute();
    }

    @Override
    public Map<UnitId, List<String>> findLeaderNames(LocalDate day) {
        return sql.select(MEMBERSHIP.UNIT_ID, ACCOUNT.NAME)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(MEMBERSHIP.ROLE.eq(UnitRole.UNIT_LEADER.name()))
                .and(isOn(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, day))
                .orderBy(ACCOUNT.NAME)
                .fetchGroups(MEMBERSHIP.UNIT_ID, ACCOUNT.NAME);
    }

    @Override
    public Map<MunicipalityId, Integer> count(LocalDate day) {
        return sql.select(UNIT.MUNICIPALITY_ID, countDistinct(MEMBERSHIP.ACCOUNT_ID))
                .from(UNIT)
                .join(MEMBERSHIP)
                .on(MEMBERSHIP.UNIT_ID.eq(UNIT.UNIT_ID))
                .where(not(exists(selectOne().from(UNIT_PARENT).where(UNIT_PARENT.UNIT_ID.eq(UNIT.UNIT_ID)))))
                .and(MEMBERSHIP.ROLE.eq(UnitRole.ADMINISTRATOR.name()))
                .and(isOn(MEMBERSHIP.VALID_FROM, MEMBERSHIP.VALID_TO, day))
                .groupBy(UNIT.MUNICIPALITY_ID)
                .fetchMap(UNIT.MUNICIPALITY_ID, countDistinct(MEMBERSHIP.ACCOUNT_ID));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Municipality municipality, AccountId administrator, LocalDate from) {
        insertPersonIfMissing(municipality.id(), administrator, clock.instant());
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, administrator)
                .set(MEMBERSHIP.UNIT_ID, municipality.root())
                .set(MEMBERSHIP.ROLE, UnitRole.ADMINISTRATOR.name())
                .set(MEMBERSHIP.VALID_FROM, from)
                .execute();
    }
}
