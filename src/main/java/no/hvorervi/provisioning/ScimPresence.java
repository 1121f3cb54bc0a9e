package no.hvorervi.provisioning;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import no.hvorervi.accounts.ProvisionedAccounts;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.people.ProvisionedPeople;
import no.hvorervi.people.ProvisionedPeople.Belonging;
import org.springframework.stereotype.Component;

/**
 * Lets people into a municipality and out of it as its own directory says. An account that belongs to another municipality
 * too goes on there as it was.
 */
@Component
class ScimPresence {

    private final ProvisionedPeople people;
    private final ScimRoles roles;
    private final ProvisionedAccounts accounts;
    private final AuditLog audit;
    private final Clock clock;

    ScimPresence(ProvisionedPeople people, ScimRoles roles, ProvisionedAccounts accounts, AuditLog audit, Clock clock) {
        this.people = people;
        this.roles = roles;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the directory must leave the person alone: an operator, or made administrator by somebody here. */
    boolean isProtected(MunicipalityId municipality, AccountId account) {
        return accounts.get(account).isOperator()
                || people.administersByHand(municipality, account, NorwegianTime.today(clock));
    }

    /** Whether the account belongs to another municipality too, so that this one's directory must not change it. */
    boolean isShared(MunicipalityId municipality, AccountId account) {
        boolean belongsElsewhere = people.lockBelongings(account).stream()
                .anyMatch(each -> !each.municipality().equals(municipality)
                        && each.leftAt().isEmpty());
        // Somebody may have given a role by hand to a person whom the directory there had shut out.
        return belongsElsewhere || people.holdsRoleElsewhere(municipality, account, NorwegianTime.today(clock));
    }

    /** Ends all roles in the municipality, and shuts the account out if it belongs to no other. */
    void leave(ScimCause cause, AccountId account) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        boolean isShared = isShared(cause.municipality(), account);
        people.setLeft(cause.municipality(), account, Optional.of(now));
        roles.endAll(cause, account);
        if (!isShared && accounts.shutOut(account, now)) {
            audit.record(cause.of(AuditAction.ACCOUNT_DISABLED).about(account));
        }
    }

    /**
     * Lets the account in again if a directory, and nobody else, had shut it out.
     *
     * @param isNew whether the directory has just told of the person; then the address may have got a new owner
     */
    void arrive(ScimCause cause, AccountId account, boolean isNew) {
        List<Instant> left = people.lockBelongings(account).stream()
                .map(Belonging::leftAt)
                .flatMap(Optional::stream)
                .toList();
        people.setLeft(cause.municipality(), account, Optional.empty());
        if (accounts.letIn(account, left)) {
            if (isNew) {
                accounts.forgetSecrets(account);
            }
            audit.record(cause.of(AuditAction.ACCOUNT_ENABLED).about(account));
        }
    }
}
