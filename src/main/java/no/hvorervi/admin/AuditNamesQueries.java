package no.hvorervi.admin;

import static no.hvorervi.db.Tables.ACCOUNT;
import static no.hvorervi.db.Tables.ACCOUNT_ROLE;
import static no.hvorervi.db.Tables.AUDIT_PSEUDONYM;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.accounts.Roles;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Names of what the audit log knows by identifiers only. */
@Repository
class AuditNamesQueries {

    private final DSLContext sql;

    AuditNamesQueries(DSLContext sql) {
        this.sql = sql;
    }

    Map<AccountId, String> findPeople(Collection<AccountId> accounts) {
        return sql.select(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ACCOUNT_ID.in(accounts))
                .and(ACCOUNT.ERASED_AT.isNull())
                .fetchMap(ACCOUNT.ACCOUNT_ID, ACCOUNT.NAME);
    }

    Map<UnitId, String> findUnits(Collection<UnitId> units) {
        return sql.select(UNIT.UNIT_ID, UNIT.NAME)
                .from(UNIT)
                .where(UNIT.UNIT_ID.in(units))
                .fetchMap(UNIT.UNIT_ID, UNIT.NAME);
    }

    /** People of the municipality who stand in the log; without one, those who run the installation. */
    List<AuditChoice> findPeople(Optional<MunicipalityId> municipality, String name, int offset, int limit) {
        Condition belongs = municipality
                .map(id -> exists(selectOne()
                        .from(PERSON)
                        .where(PERSON.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .and(PERSON.MUNICIPALITY_ID.eq(id))))
                .orElseGet(() -> exists(selectOne()
                        .from(ACCOUNT_ROLE)
                        .where(ACCOUNT_ROLE.ACCOUNT_ID.eq(ACCOUNT.ACCOUNT_ID))
                        .and(ACCOUNT_ROLE.ROLE.eq(Roles.OPERATOR))));
        return sql.select(AUDIT_PSEUDONYM.PSEUDONYM, ACCOUNT.NAME)
                .from(AUDIT_PSEUDONYM)
                .join(ACCOUNT)
                .on(ACCOUNT.ACCOUNT_ID.eq(AUDIT_PSEUDONYM.ACCOUNT_ID))
                .where(belongs)
                .and(ACCOUNT.NAME.contains(name))
                .orderBy(ACCOUNT.NAME, AUDIT_PSEUDONYM.PSEUDONYM)
                .limit(offset, limit)
                .fetch(row -> new AuditChoice(row.value1(), row.value2()));
    }

    /** Units of the municipality, ended ones too. */
    List<AuditChoice> findUnits(MunicipalityId municipality, String name, int offset, int limit) {
        return sql.select(UNIT.UNIT_ID, UNIT.NAME)
                .from(UNIT)
                .where(UNIT.MUNICIPALITY_ID.eq(municipality))
                .and(UNIT.NAME.contains(name))
                .orderBy(UNIT.NAME, UNIT.UNIT_ID)
                .limit(offset, limit)
                .fetch(row -> new AuditChoice(row.value1().toString(), row.value2()));
    }
}
