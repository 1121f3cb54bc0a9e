package no.hvorervi.audit;

import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import org.jooq.DSLContext;

/** The audit log on connections that a test chooses. */
public final class TestAudit {

    private TestAudit() {}

    public static AuditLog log(DSLContext sql, Transactions transactions, Clock clock) {
        return new AuditLog(new AuditRepository(sql), new Nobody(), new Nowhere(), transactions, clock);
    }

    /** The application itself. */
    private static final class Nobody implements AuditActor {

        @Override
        public Optional<AccountId> account() {
            return Optional.empty();
        }

        @Override
        public Set<String> roles() {
            return Set.of();
        }
    }

    /** Knows of no municipality. */
    private static final class Nowhere implements AuditPlaces {

        @Override
        public Optional<MunicipalityId> municipalityOf(UnitId unit) {
            return Optional.empty();
        }

        @Override
        public Optional<MunicipalityId> municipalityOf(AccountId account) {
            return Optional.empty();
        }
    }
}
