package no.hvorervi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitOrder;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Service;

/** The roles that people hold in units: giving and ending them, and seeing who holds which. */
@Service
public class RoleService {

    private final RoleRepository roles;
    private final RoleRegister register;
    private final Units units;
    private final PersonScope scope;
    private final RootAdministrators administrators;
    private final AccountRegister accounts;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    RoleService(
            RoleRepository roles,
            RoleRegister register,
            Units units,
            PersonScope scope,
            RootAdministrators administrators,
            AccountRegister accounts,
            UnitAccess access,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.roles = roles;
        this.register = register;
        this.units = units;
        this.scope = scope;
        this.administrators = administrators;
        this.accounts = accounts;
        this.access = access;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A role to be given.
     *
     * @param to the last day, inclusive; empty for one without an end
     */
    public record NewRole(UnitRole role, UnitId unit, LocalDate from, Optional<LocalDate> to) {}

    /** Someone who holds a role in a unit: no more of the person than the name. */
    public record Holder(String name, HeldRole role) {}

    /**
     * Gives a person a role.
     *
     * @throws UnitNotFoundException if the signed-in person manages nobody in the unit, or does not see the person
     * @throws RefusedException if the days are wrong, or the person has the role already
     */
    @ForAdministrator
    public void give(AccountId person, NewRole given) {
        transactions.write(() -> {
            access.require(UnitFunction.MANAGE_PEOPLE, given.unit());
            scope.requireSeen(person);
            register.add(person, given);
        });
    }

    /**
     * Ends a role at once; one that began today or is still to come never was.
     *
     * @throws UnitNotFoundException if there is no such role, or the signed-in person manages nobody in its unit
     * @throws RefusedException if the municipality would be without an administrator
     */
    @ForAdministrator
    public void end(MembershipId role) {
        end(role, NorwegianTime.today(clock).minusDays(1));
    }

    /**
     * Gives a role another last day.
     *
     * @throws UnitNotFoundException if there is no such role, or the signed-in person manages nobody in its unit
     * @throws RefusedException if the day is over or before the role begins, or the municipality would be without an
     *     administrator
     */
    @ForAdministrator
    public void endAfter(MembershipId role, LocalDate lastDay) {
        if (lastDay.isBefore(NorwegianTime.today(clock))) {
            throw new RefusedException(Refusal.DAYS);
        }
        end(role, lastDay);
    }

    private void end(MembershipId id, LocalDate lastDay) {
        transactions.write(() -> {
            HeldRole role = managed(id);
            boolean isOver = role.phase(NorwegianTime.today(clock)) == HeldRole.Phase.PAST;
            boolean wouldLast = role.to().filter(last -> !last.isAfter(lastDay)).isPresent();
            if (isOver || wouldLast || (role.from().isAfter(lastDay) && !isAtOnce(lastDay))) {
                throw new RefusedException(Refusal.DAYS);
            }
            administrators.requireOthersThan(role, units.municipalityOf(role.unit()));
            register.end(role, lastDay);
        });
    }

    private boolean isAtOnce(LocalDate lastDay) {
        return lastDay.isBefore(NorwegianTime.today(clock));
    }

    private HeldRole managed(MembershipId id) {
        HeldRole role = roles.find(id, NorwegianTime.today(clock)).orElseThrow(UnitNotFoundException::new);
        access.require(UnitFunction.MANAGE_PEOPLE, role.unit());
        return role;
    }

    /**
     * Who holds which role in the unit, today or later; the roles in their own order, then the names.
     *
     * @throws UnitNotFoundException if the signed-in person may not see the unit's people
     */
    @SignedIn
    public List<Holder> in(UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_PEOPLE, unit);
            List<HeldRole> held = roles.findIn(unit, NorwegianTime.today(clock));
            Map<AccountId, Account> people =
                    accounts.list(held.stream().map(HeldRole::person).distinct().toList()).stream()
                            .collect(Collectors.toMap(Account::id, account -> account));
            return held.stream()
                    .flatMap(
                            role -> Optional.ofNullable(people.get(role.person()))
                                    .map(account -> new Holder(account.name(), role))
                                    .stream())
                    .sorted(Comparator.comparing(
                                    (Holder holder) -> holder.role().role())
                            .thenComparing(Holder::name, UnitOrder.collator()))
                    .toList();
        });
    }

    /** Whether the signed-in person may see who holds which role in the unit. */
    @SignedIn
    public boolean maySeePeople(UnitId unit) {
        return access.may(UnitFunction.SEE_PEOPLE, unit);
    }

    /** The roles that the signed-in person holds today, by the names of the units. */
    @SignedIn
    public List<HeldRole> mine() {
        return transactions.read(() -> {
            LocalDate today = NorwegianTime.today(clock);
            return roles.findOf(currentUser.id(), today).stream()
                    .filter(role -> role.phase(today) == HeldRole.Phase.NOW)
                    .filter(role -> access.grants().stream()
                            .anyMatch(grant -> grant.unit().equals(role.unit()) && grant.role() == role.role()))
                    .toList();
        });
    }
}
