package no.hvorervi.controls;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.MEMBERSHIP;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import no.hvorervi.access.RoleReach;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitRole;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Who keeps the registers: those whose role at a municipality's root lets manage the controls of all of it. */
@Repository
class ControlKeeperQueries {

    private static final List<String> KEEPING = Arrays.stream(UnitRole.values())
            .filter(role -> RoleReach.of(role, UnitFunction.MANAGE_CONTROLS) != RoleReach.NONE)
            .map(UnitRole::name)
            .toList();

    private final DSLContext sql;

    ControlKeeperQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** Each once. */
    List<AccountId> find(UnitId root, LocalDate day) {
        return sql.selectDistinct(MEMBERSHIP.ACCOUNT_ID)
                .from(MEMBERSHIP)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(MEMBERSHIP.ACCOUNT_ID))
                .where(MEMBERSHIP.UNIT_ID.eq(root))
                .and(MEMBERSHIP.ROLE.in(KEEPING))
                .and(MEMBERSHIP.VALID_FROM.le(day))
                .and(MEMBERSHIP.VALID_TO.isNull().or(MEMBERSHIP.VALID_TO.ge(day)))
                .and(ACCOUNT.DISABLED_AT.isNull())
                .orderBy(MEMBERSHIP.ACCOUNT_ID)
                .fetch(MEMBERSHIP.ACCOUNT_ID);
    }
}
