package no.hvorervi.people;

import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.Units;
import no.hvorervi.people.RoleService.NewRole;
import org.springframework.stereotype.Component;

/** Enters roles. It does not know who may give which: the services that call it, in their transactions, have asked. */
@Component
class RoleRegister {

    private final RoleRepository roles;
    private final Units units;
    private final AccessRevision revision;
    private final AuditLog audit;

    RoleRegister(RoleRepository roles, Units units, AccessRevision revision, AuditLog audit) {
        this.roles = roles;
        this.units = units;
        this.revision = revision;
        this.audit = audit;
    }

    /**
     * Gives the role.
     *
     * @throws RefusedException if the days are wrong, or the person has the role already
     */
    void add(AccountId person, NewRole given) {
        Unit unit = units.find(given.unit()).orElseThrow(UnitNotFoundException::new);
        requireDays(given, unit);
        add(person, given, Optional.empty());
        audit.record(event(AuditAction.ROLE_GIVEN, person, given.unit(), given.role())
                .with("from", given.from())
                .with("to", given.to().map(LocalDate::toString).orElse("")));
    }

    /** Lends the role, as a deputy's, for days on which the lender leads the unit. */
    void lend(AccountId borrower, UnitId unit, LocalDate from, LocalDate to, AccountId lender) {
        add(borrower, new NewRole(UnitRole.DEPUTY, unit, from, Optional.of(to)), Optional.of(lender));
        audit.record(event(AuditAction.ROLE_DELEGATED, borrower, unit, UnitRole.DEPUTY)
                .with("from", from)
                .with("to", to));
    }

    private void add(AccountId person, NewRole given, Optional<AccountId> lender) {
        MunicipalityId municipality = units.municipalityOf(given.unit());
        roles.lockPerson(municipality, person);
        if (roles.overlaps(person, given.unit(), given.role(), given.from(), given.to())) {
            throw new RefusedException(Refusal.OVERLAPS);
        }
        roles.insert(person, given.unit(), given.role(), given.from(), given.to(), lender);
        revision.raise();
    }

    /** Ends the role, and what was lent of it. */
    void end(HeldRole role, LocalDate lastDay) {
        roles.end(role.id(), lastDay);
        if (role.role() == UnitRole.UNIT_LEADER) {
            roles.endLentBy(role.person(), role.unit(), lastDay);
        }
        revision.raise();
        audit.record(event(
                        role.isBorrowed() ? AuditAction.DELEGATION_ENDED : AuditAction.ROLE_ENDED,
                        role.person(),
                        role.unit(),
                        role.role())
                .with("to", lastDay));
    }

    private static void requireDays(NewRole given, Unit unit) {
        if (given.to().filter(given.from()::isAfter).isPresent()) {
            throw new RefusedException(Refusal.DAYS);
        }
        boolean isOutside = given.from().isBefore(unit.validFrom())
                || unit.validTo()
                        .filter(last -> given.to().orElse(given.from()).isAfter(last))
                        .isPresent();
        if (isOutside) {
            throw new RefusedException(Refusal.OUTSIDE_UNIT);
        }
    }

    private AuditEvent event(AuditAction action, AccountId person, UnitId unit, UnitRole role) {
        return AuditEvent.of(action)
                .in(units.municipalityOf(unit))
                .about(person)
                .about(unit)
                .with("role", role);
    }
}
