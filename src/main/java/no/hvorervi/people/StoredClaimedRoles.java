package no.hvorervi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.access.Grant;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.ClaimedRole;
import no.hvorervi.accounts.ClaimedRoles;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.organisation.AccessRevision;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the roles that sign-in providers give beside those that people and files give. */
@Component
class StoredClaimedRoles implements ClaimedRoles {

    private static final Logger LOG = LoggerFactory.getLogger(StoredClaimedRoles.class);

    private final ClaimedRoleRepository repository;
    private final AccessRevision revision;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    StoredClaimedRoles(
            ClaimedRoleRepository repository,
            AccessRevision revision,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.revision = revision;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<String> names() {
        return Arrays.stream(UnitRole.values())
                .filter(role -> role != UnitRole.ADMINISTRATOR)
                .map(Enum::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Optional<MunicipalityId> findMunicipality(String numberOrName) {
        Optional<MunicipalityId> found = transactions.read(() -> repository.findMunicipality(numberOrName));
        if (found.isEmpty()) {
            LOG.warn("A sign-in provider serves the municipality {}, which is not here.", numberOrName);
        }
        return found;
    }

    @Override
    public Optional<AccountId> findPerson(MunicipalityId municipality, String externalId) {
        return transactions.read(() -> repository.findPerson(municipality, externalId));
    }

    @Override
    public void replace(AccountId account, MunicipalityId municipality, Set<ClaimedRole> roles) {
        LocalDate today = NorwegianTime.today(clock);
        transactions.write(() -> {
            Set<Grant> wanted = grants(municipality, roles, today);
            Set<Grant> held = new HashSet<>(repository.findClaimed(account, municipality, today));
            Set<Grant> gone =
                    held.stream().filter(each -> !wanted.contains(each)).collect(Collectors.toSet());
            Set<Grant> added = wanted.stream()
                    .filter(each -> !repository.holds(account, each, today))
                    .collect(Collectors.toSet());
            gone.forEach(each -> {
                repository.endOn(account, each, today);
                record(AuditAction.ROLE_ENDED, account, municipality, each);
            });
            if (!added.isEmpty()) {
                repository.insertPersonIfMissing(municipality, account, clock.instant());
            }
            added.forEach(each -> {
                repository.insert(account, each, today);
                record(AuditAction.ROLE_GIVEN, account, municipality, each);
            });
            if (!gone.isEmpty() || !added.isEmpty()) {
                revision.raise();
            }
        });
    }

    private Set<Grant> grants(MunicipalityId municipality, Set<ClaimedRole> roles, LocalDate day) {
        Set<Grant> grants = new HashSet<>();
        for (ClaimedRole claimed : roles) {
            if (names().contains(claimed.role())) {
                repository
                        .findUnit(municipality, claimed.unit(), day)
                        .map(unit -> new Grant(UnitRole.valueOf(claimed.role()), unit))
                        .ifPresentOrElse(
                                grants::add,
                                () -> LOG.warn(
                                        "A sign-in provider gives {} in a unit that is not here today: {}",
                                        claimed.role(),
                                        claimed.unit().orElse("")));
            }
        }
        return grants;
    }

    private void record(AuditAction action, AccountId account, MunicipalityId municipality, Grant grant) {
        audit.record(AuditEvent.of(action)
                .in(municipality)
                .about(account)
                .about(grant.unit())
                .with("role", grant.role())
                .with("source", "CLAIM"));
    }
}
