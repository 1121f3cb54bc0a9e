package no.hvorervi.people;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.Records.mapping;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitNameQueries;
import no.hvorervi.people.HeldRole.Lender;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The roles that people hold, one by one: with their units' names, and as they are given and ended. */
@Repository
class RoleRepository {

    private static final Field<UnitRole> ROLE = MEMBERSHIP.ROLE.convertFrom(UnitRole::valueOf);

    private final DSLContext sql;

    RoleRepository(DSLContext sql) {
        this.sql = sql;
    }

    /** Of these people, in what is managed; those that are over, only if they are asked for. */
    List<HeldRole> findOf(Collection<AccountId> people, Managed managed, LocalDate day, boolean withPast) {
        Condition where = MEMBERSHIP.ACCOUNT_ID.in(people).and(UNIT.MUNICIPALITY_ID.eq(managed.municipality()));
        Condition inTops =
                managed.isWhole() ? noCondition() : MEMBERSHIP.UNIT_ID.in(PersonQueries.below(managed.tops(), day));
        return roles(where.and(inTops).and(withPast ? noCondition() : isNotOver(day)), day);
    }

    /** Of the person, wherever, that are not over. */
    List<HeldRole> findOf(AccountId person, LocalDate day) {
        return roles(MEMBERSHIP.ACCOUNT_ID.eq(person).and(isNotOver(day)), day);
    }

    /** In that very unit, that are not over. */
    List<HeldRole> findIn(UnitId unit, LocalDate day) {
        return roles(MEMBERSHIP.UNIT_ID.eq(unit).and(isNotOver(day)), day);
    }

    /** What the leader has lent out and has not ended. */
    List<HeldRole> findLentBy(AccountId lender, LocalDate day) {
        return roles(MEMBERSHIP.DELEGATED_BY.eq(lender).and(isNotOver(day)), day);
    }

    Optional<HeldRole> find(MembershipId id, LocalDate day) {
        return roles(MEMBERSHIP.MEMBERSHIP_ID.eq(id), day).stream().findFirst();
    }

    /** The units are called what they are on the day. */
    private List<HeldRole> roles(Condition where, LocalDate day) {
        var lender = ACCOUNT.as("lender");
        Field<String> unitName = UnitNameQueries.on(day);
        return sql.select(
                        MEMBERSHIP.MEMBERSHIP_ID,
                        MEMBERSHIP.ACCOUNT_ID,
                        ROLE,
                        MEMBERSHIP.UNIT_ID,
                        unitName,
                        MEMBERSHIP.VALID_FROM,
                        MEMBERSHIP.VALID_TO,
                        UNIT.VALID_TO,
                        lender.ACCOUNT_ID,
                        lender.NAME)
                .from(MEMBERSHIP)
                .join(UNIT)
                .on(UNIT.UNIT_ID.eq(MEMBERSHIP.UNIT_ID))
                .leftJoin(lender)
                .on(lender.ACCOUNT_ID.eq(MEMBERSHIP.DELEGATED_BY))
                .where(where)
                .orderBy(unitName, MEMBERSHIP.UNIT_ID, MEMBERSHIP.VALID_FROM.desc(), MEMBERSHIP.MEMBERSHIP_ID)
                .fetch(mapping((id, person, role, unit, called, from, to, unitTo, lenderId, lenderName) -> new HeldRole(
                        id,
                        person,
                        role,
                        unit,
                        called,
                        from,
                        earliest(to, unitTo),
                        Optional.ofNullable(lenderId).map(by -> new Lender(by, lenderName)))));
    }

    private static Optional<LocalDate> earliest(@Nullable LocalDate one, @Nullable LocalDate other) {
        return Stream.of(Optional.ofNullable(one), Optional.ofNullable(other))
                .flatMap(Optional::stream)
                .min(LocalDate::compareTo);
    }

    private static Condition isNotOver(LocalDate day) {
        return MEMBERSHIP
                .VALID_TO
                .isNull()
                .or(MEMBERSHIP.VALID_TO.ge(day))
                .and(UNIT.VALID_TO.isNull().or(UNIT.VALID_TO.ge(day)));
    }

    /** Held until the transaction ends, so that of two changes to one person's roles the later sees the first. */
    @Transactional(propagation = Propagation.MANDATORY)
    void lockPerson(MunicipalityId municipality, AccountId person) {
        sql.select(PERSON.ACCOUNT_ID)
                .from(PERSON)
                .where(PERSON.MUNICIPALITY_ID.eq(municipality))
                .and(PERSON.ACCOUNT_ID.eq(person))
                .forUpdate()
                .fetch();
    }

    /** Whether the person has the role, own or borrowed, on some of the days; as it is now, not as it was read before. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean overlaps(AccountId person, UnitId unit, UnitRole role, LocalDate from, Optional<LocalDate> to) {
        return !sql.select(MEMBERSHIP.MEMBERSHIP_ID)
                .from(MEMBERSHIP)
                .where(MEMBERSHIP.ACCOUNT_ID.eq(person))
                .and(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(MEMBERSHIP.ROLE.eq(role.name()))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.ge(from)))
                .and(to.map(MEMBERSHIP.VALID_FROM::le).orElse(noCondition()))
                .forUpdate()
                .fetch()
                .isEmpty();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void insert(
            AccountId person,
            UnitId unit,
            UnitRole role,
            LocalDate from,
            Optional<LocalDate> to,
            Optional<AccountId> lender) {
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, person)
                .set(MEMBERSHIP.UNIT_ID, unit)
                .set(MEMBERSHIP.ROLE, role.name())
                .set(MEMBERSHIP.VALID_FROM, from)
                .set(MEMBERSHIP.VALID_TO, to.orElse(null))
                .set(MEMBERSHIP.DELEGATED_BY, lender.orElse(null))
                .execute();
    }

    /** Gives the role a last day; one that would not have begun by then never was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void end(MembershipId id, LocalDate lastDay) {
        end(MEMBERSHIP.MEMBERSHIP_ID.eq(id), lastDay);
    }

    /** What the leader lent out of the unit lasts no longer than the leader's own role. */
    @Transactional(propagation = Propagation.MANDATORY)
    void endLentBy(AccountId lender, UnitId unit, LocalDate lastDay) {
        end(
                MEMBERSHIP
                        .DELEGATED_BY
                        .eq(lender)
                        .and(MEMBERSHIP.UNIT_ID.eq(unit))
                        .and(MEMBERSHIP.VALID_TO.gt(lastDay)),
                lastDay);
    }

    private void end(Condition which, LocalDate lastDay) {
        sql.deleteFrom(MEMBERSHIP)
                .where(which)
                .and(MEMBERSHIP.VALID_FROM.gt(lastDay))
                .execute();
        sql.update(MEMBERSHIP).set(MEMBERSHIP.VALID_TO, lastDay).where(which).execute();
    }

    /**
     * Who administers a whole municipality on the day and can sign in; as it is now, not as it was read before.
     *
     * @param root the unit at the top of its tree
     */
    @Transactional(propagation = Propagation.MANDATORY)
    List<HeldRole> findAdministrators(UnitId root, LocalDate day) {
        return sql.select(
                        MEMBERSHIP.MEMBERSHIP_ID,
                        MEMBERSHIP.ACCOUNT_ID,
                        ROLE,
                        MEMBERSHIP.UNIT_ID,
                        MEMBERSHIP.VALID_FROM,
                        MEMBERSHIP.VALID_TO)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .and(ACCOUNT.DISABLED_AT.isNull())
                .where(MEMBERSHIP.UNIT_ID.eq(root))
                .and(MEMBERSHIP.ROLE.eq(UnitRole.ADMINISTRATOR.name()))
                .and(MEMBERSHIP.VALID_FROM.le(day))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.ge(day)))
                .forShare()
                .fetch(mapping((id, person, role, unit, from, to) ->
                        new HeldRole(id, person, role, unit, "", from, Optional.ofNullable(to), Optional.empty())));
    }
}
