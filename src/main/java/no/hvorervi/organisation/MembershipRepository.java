package no.hvorervi.organisation;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which role in which unit. */
@Repository
class MembershipRepository {

    private final DSLContext sql;

    MembershipRepository(DSLContext sql) {
        this.sql = sql;
    }

    Map<UnitId, List<String>> findLeaderNames(LocalDate day) {
        return sql.select(MEMBERSHIP.UNIT_ID, ACCOUNT.NAME)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(isLeaderOn(day))
                .orderBy(ACCOUNT.NAME)
                .fetchGroups(MEMBERSHIP.UNIT_ID, ACCOUNT.NAME);
    }

    Map<AccountId, List<UnitId>> findLedUnits(LocalDate day) {
        return sql.select(MEMBERSHIP.ACCOUNT_ID, MEMBERSHIP.UNIT_ID)
                .from(MEMBERSHIP)
                .where(isLeaderOn(day))
                .fetchGroups(MEMBERSHIP.ACCOUNT_ID, MEMBERSHIP.UNIT_ID);
    }

    private static Condition isLeaderOn(LocalDate day) {
        return MEMBERSHIP
                .ROLE
                .eq(UnitRole.UNIT_LEADER.name())
                .and(MEMBERSHIP.VALID_FROM.le(day))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.ge(day)));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void startLeading(AccountId account, UnitId unit, LocalDate day) {
        sql.insertInto(MEMBERSHIP)
                .set(MEMBERSHIP.ACCOUNT_ID, account)
                .set(MEMBERSHIP.UNIT_ID, unit)
                .set(MEMBERSHIP.ROLE, UnitRole.UNIT_LEADER.name())
                .set(MEMBERSHIP.VALID_FROM, day)
                .execute();
    }

    /** From the day on the person no longer leads the unit; leading that began that very day never was. */
    @Transactional(propagation = Propagation.MANDATORY)
    void stopLeading(AccountId account, UnitId unit, LocalDate day) {
        Condition leading = MEMBERSHIP
                .ACCOUNT_ID
                .eq(account)
                .and(MEMBERSHIP.UNIT_ID.eq(unit))
                .and(isLeaderOn(day));
        sql.deleteFrom(MEMBERSHIP)
                .where(leading)
                .and(MEMBERSHIP.VALID_FROM.eq(day))
                .execute();
        sql.update(MEMBERSHIP)
                .set(MEMBERSHIP.VALID_TO, day.minusDays(1))
                .where(leading)
                .execute();
    }
}
