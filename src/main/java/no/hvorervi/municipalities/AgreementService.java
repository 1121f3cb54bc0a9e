package no.hvorervi.municipalities;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.organisation.AccessRevision;
import org.springframework.stereotype.Service;

/** Lets two municipalities see each other's units by name while both want it, and not a moment longer. */
@Service
public class AgreementService {

    private final AgreementRepository repository;
    private final MunicipalityRepository municipalities;
    private final MunicipalityService municipalityService;
    private final AccessRevision revision;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    AgreementService(
            AgreementRepository repository,
            MunicipalityRepository municipalities,
            MunicipalityService municipalityService,
            AccessRevision revision,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.municipalities = municipalities;
        this.municipalityService = municipalityService;
        this.revision = revision;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The municipalities that the signed-in person decides for, by name. */
    @ForAdministrator
    public List<Municipality> decidedByMe() {
        return municipalityService.withAllUnitsOpenTo(UnitFunction.MANAGE_MUNICIPALITY);
    }

    /**
     * How the municipality stands to each other one in the installation, by name.
     *
     * @throws UnitNotFoundException if the person does not decide for the municipality
     */
    @ForAdministrator
    public List<Agreement> of(MunicipalityId id) {
        return transactions.read(() -> {
            Municipality own = getDecided(id);
            Map<MunicipalityId, Instant> said = repository.findAgreedBy(id);
            Map<MunicipalityId, Instant> heard = repository.findAgreedTo(id);
            return municipalities.findAll().stream()
                    .filter(other -> !other.id().equals(id))
                    .map(other -> new Agreement(
                            own,
                            other,
                            Optional.ofNullable(said.get(other.id())),
                            Optional.ofNullable(heard.get(other.id()))))
                    .toList();
        });
    }

    private Municipality getDecided(MunicipalityId id) {
        Municipality found = municipalities.find(id).orElseThrow(UnitNotFoundException::new);
        access.require(UnitFunction.MANAGE_MUNICIPALITY, found.root());
        return found;
    }

    /**
     * Says yes to seeing and being seen; it holds from the moment the other one has said so too.
     *
     * @throws UnitNotFoundException if the person does not decide for the municipality, or there is no such other one
     */
    @ForAdministrator
    public void agree(MunicipalityId id, MunicipalityId other) {
        transactions.write(() -> {
            Municipality own = getDecided(id);
            Municipality partner = municipalities
                    .find(other)
                    .filter(each -> !each.id().equals(own.id()))
                    .orElseThrow(UnitNotFoundException::new);
            repository.lock(own.id(), partner.id());
            boolean isAnswer = repository.hasAgreed(partner.id(), own.id());
            repository.insert(own.id(), partner.id(), currentUser.id(), clock.instant());
            record(isAnswer ? AuditAction.AGREEMENT_ACCEPTED : AuditAction.AGREEMENT_OFFERED, own, partner);
        });
    }

    /**
     * Takes back what was said, or says no to what was offered: neither sees the other from now on.
     *
     * @throws UnitNotFoundException if the person does not decide for the municipality, or there is no such other one
     */
    @ForAdministrator
    public void withdraw(MunicipalityId id, MunicipalityId other) {
        transactions.write(() -> {
            Municipality own = getDecided(id);
            Municipality partner = municipalities.find(other).orElseThrow(UnitNotFoundException::new);
            repository.lock(own.id(), partner.id());
            repository.delete(own.id(), partner.id());
            record(AuditAction.AGREEMENT_WITHDRAWN, own, partner);
        });
    }

    /** Both municipalities find it in their logs. */
    private void record(AuditAction action, Municipality own, Municipality partner) {
        revision.raise();
        audit.record(AuditEvent.of(action).in(own.id()).about("municipality", partner.id()));
        audit.record(AuditEvent.of(action).in(partner.id()).about("municipality", own.id()));
    }
}
