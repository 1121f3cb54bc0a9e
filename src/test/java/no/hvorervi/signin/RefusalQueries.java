package no.hvorervi.signin;

import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.MUNICIPALITY;
import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;

import java.util.Optional;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;

/** Looks past the services at what tests of sign-in need to know and prepare. */
@TestComponent
final class RefusalQueries {

    private final DSLContext sql;

    RefusalQueries(DSLContext sql) {
        this.sql = sql;
    }

    /** How many refused sign-ins are recorded. */
    long count() {
        return sql.fetchCount(AUDIT_ENTRY, AUDIT_ENTRY.ACTION.eq(AuditAction.SIGN_IN_FAILED.name()));
    }

    /** Whether any entry of the audit log holds the text. */
    boolean isRecorded(String text) {
        return sql.fetchExists(AUDIT_ENTRY, AUDIT_ENTRY.DETAILS.contains(text));
    }

    Optional<UnitId> findRoot(String municipality) {
        return sql.select(UNIT.UNIT_ID)
                .from(UNIT)
                .join(MUNICIPALITY)
                .on(MUNICIPALITY.MUNICIPALITY_ID.eq(UNIT.MUNICIPALITY_ID))
                .where(MUNICIPALITY.NAME.eq(municipality))
                .fetchOptional(UNIT.UNIT_ID);
    }

    void setExternalId(AccountId person, String externalId) {
        sql.update(PERSON)
                .set(PERSON.EXTERNAL_ID, externalId)
                .where(PERSON.ACCOUNT_ID.eq(person))
                .execute();
    }
}
