package no.hvorervi.people;

import static no.hvorervi.db.Tables.PERSON;
import static no.hvorervi.db.Tables.UNIT;

import java.util.List;
import java.util.Optional;
import no.hvorervi.audit.AuditPlaces;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;

/** Tells the audit log which municipality something belongs to. */
@Repository
class AuditPlacesQueries implements AuditPlaces {

    private final DSLContext sql;

    AuditPlacesQueries(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public Optional<MunicipalityId> municipalityOf(UnitId unit) {
        return sql.select(UNIT.MUNICIPALITY_ID)
                .from(UNIT)
                .where(UNIT.UNIT_ID.eq(unit))
                .fetchOptional(UNIT.MUNICIPALITY_ID);
    }

    @Override
    public Optional<MunicipalityId> municipalityOf(AccountId account) {
        List<MunicipalityId> all = sql.select(PERSON.MUNICIPALITY_ID)
                .from(PERSON)
                .where(PERSON.ACCOUNT_ID.eq(account))
                .limit(2)
                .fetch(PERSON.MUNICIPALITY_ID);
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
