package no.hvorervi.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.ForOperator;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.stereotype.Service;

/** The municipalities of the installation, each a tree of its own. */
@Service
public class MunicipalityService {

    private static final String KIND = "kommune";

    private final MunicipalityRepository repository;
    private final MembershipRepository memberships;
    private final AccessRevisionRepository revision;
    private final UnitAccess access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    MunicipalityService(
            MunicipalityRepository repository,
            MembershipRepository memberships,
            AccessRevisionRepository revision,
            UnitAccess access,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.memberships = memberships;
        this.revision = revision;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** All municipalities, by name: only that they are there, nothing of their units. */
    @ForOperator
    public List<Municipality> list() {
        return transactions.read(repository::findAll);
    }

    /** Those of which the signed-in person may import and reorganise all units, by name. */
    @ForAdministrator
    public List<Municipality> managedByMe() {
        return transactions.read(() -> repository.findOf(access.unitsGiving(UnitFunction.MANAGE_UNITS)).stream()
                .filter(each -> access.may(UnitFunction.MANAGE_UNITS, each.root()))
                .toList());
    }

    /** Those for whose every unit the signed-in person has the function, by name. */
    @SignedIn
    public List<Municipality> withAllUnitsOpenTo(UnitFunction function) {
        return transactions.read(() -> repository.findOf(access.unitsGiving(function)).stream()
                .filter(each -> access.may(function, each.root()))
                .toList());
    }

    /** Adds a municipality with a tree of one unit, and its first administrator. */
    @ForOperator
    public Municipality add(Optional<String> number, String name, AccountId administrator) {
        LocalDate today = NorwegianTime.today(clock);
        return transactions.write(() -> {
            Municipality added = repository.insert(number, name, KIND, today);
            memberships.insertPersonIfMissing(added.id(), administrator, clock.instant());
            memberships.insert(administrator, added.root(), UnitRole.ADMINISTRATOR, today);
            revision.raise();
            audit.record(AuditEvent.of(AuditAction.MUNICIPALITY_ADDED)
                    .in(added.id())
                    .about(administrator)
                    .with("number", number.orElse("")));
            return added;
        });
    }
}
