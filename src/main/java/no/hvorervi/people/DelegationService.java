package no.hvorervi.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.AccountState;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Service;

/** Leaders lend their role to a colleague while they are away. What is borrowed cannot be lent on. */
@Service
public class DelegationService {

    /** So many letters of a name it takes to be shown colleagues. */
    public static final int MIN_LETTERS = Colleagues.MIN_LETTERS;

    private final RoleRepository roles;
    private final RoleRegister register;
    private final Colleagues people;
    private final Units units;
    private final AccountRegister accounts;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    DelegationService(
            RoleRepository roles,
            RoleRegister register,
            Colleagues people,
            Units units,
            AccountRegister accounts,
            UnitAccess access,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.roles = roles;
        this.register = register;
        this.people = people;
        this.units = units;
        this.accounts = accounts;
        this.access = access;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Someone whom a role can be lent to: the name, and where the person has a role. */
    public record Colleague(AccountId id, String name, List<String> units) {}

    /** A role on loan. */
    public record Loan(HeldRole role, String borrower) {}

    /**
     * Who leads the unit today and so can lend the role out: for a leader only that leader.
     *
     * @throws UnitNotFoundException if the signed-in person may lend out nothing there
     */
    @SignedIn
    public List<Colleague> lenders(UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.DELEGATE, unit);
            return leaders(unit, today()).stream()
                    .filter(this::maySpeakFor)
                    .flatMap(leader -> accounts.find(leader.person()).stream())
                    .map(account -> new Colleague(account.id(), account.name(), List.of()))
                    .toList();
        });
    }

    private List<HeldRole> leaders(UnitId unit, LocalDate day) {
        return roles.findIn(unit, today()).stream()
                .filter(role -> role.role() == UnitRole.UNIT_LEADER)
                .filter(role -> role.phase(day) == HeldRole.Phase.NOW)
                .toList();
    }

    private boolean maySpeakFor(HeldRole leader) {
        return leader.person().equals(currentUser.id()) || access.may(UnitFunction.MANAGE_PEOPLE, leader.unit());
    }

    /**
     * People of the same municipality whose names hold what was typed; nobody before it is long enough.
     *
     * @throws UnitNotFoundException if the signed-in person may lend out nothing in the unit
     */
    @SignedIn
    public List<Colleague> colleagues(UnitId unit, String text) {
        return transactions.read(() -> {
            access.require(UnitFunction.DELEGATE, unit);
            return people.find(units.municipalityOf(unit), text).stream()
                    .filter(each -> !each.id().equals(currentUser.id()))
                    .map(each -> new Colleague(each.id(), each.name(), each.units()))
                    .toList();
        });
    }

    /**
     * What is on loan of the unit's leaders' role, today or later.
     *
     * @throws UnitNotFoundException if the signed-in person may lend out nothing in the unit
     */
    @SignedIn
    public List<Loan> loans(UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.DELEGATE, unit);
            return roles.findIn(unit, today()).stream()
                    .filter(role -> role.lender()
                            .filter(lender -> lender.id().equals(currentUser.id())
                                    || access.may(UnitFunction.MANAGE_PEOPLE, unit))
                            .isPresent())
                    .flatMap(role ->
                            accounts.find(role.person()).map(account -> new Loan(role, account.name())).stream())
                    .toList();
        });
    }

    /**
     * Lends a leader's role to a colleague.
     *
     * @param from the first day, today or later
     * @param to the last day, inclusive, a year later at most
     * @throws UnitNotFoundException if the signed-in person is neither that leader nor manages people in the unit
     * @throws RefusedException if it cannot be lent so
     */
    @SignedIn
    public void lend(UnitId unit, AccountId lender, AccountId borrower, LocalDate from, LocalDate to) {
        transactions.write(() -> {
            access.require(UnitFunction.DELEGATE, unit);
            if (!lender.equals(currentUser.id())) {
                access.require(UnitFunction.MANAGE_PEOPLE, unit);
            }
            if (from.isBefore(today()) || to.isBefore(from)) {
                throw new RefusedException(Refusal.DAYS);
            }
            if (to.isAfter(from.plusYears(1))) {
                throw new RefusedException(Refusal.TOO_LONG);
            }
            if (leaders(unit, from).stream().noneMatch(role -> role.person().equals(lender))) {
                throw new RefusedException(Refusal.NOT_LEADER);
            }
            requireColleague(unit, lender, borrower);
            register.lend(borrower, unit, from, to, lender);
        });
    }

    private void requireColleague(UnitId unit, AccountId lender, AccountId borrower) {
        boolean isColleague = !borrower.equals(lender)
                && people.isOf(units.municipalityOf(unit), borrower)
                && accounts.find(borrower)
                        .map(Account::state)
                        .filter(state -> state != AccountState.DISABLED)
                        .isPresent();
        if (!isColleague) {
            throw new RefusedException(Refusal.NOT_COLLEAGUE);
        }
    }

    /**
     * Takes a role back before its time: from now on it is not on loan.
     *
     * @throws UnitNotFoundException if there is no such loan, or the signed-in person is neither the lender nor manages
     *     people in the unit
     */
    @SignedIn
    public void takeBack(MembershipId loan) {
        transactions.write(() -> {
            HeldRole role = roles.find(loan, today()).orElseThrow(UnitNotFoundException::new);
            access.require(UnitFunction.DELEGATE, role.unit());
            boolean isMine = role.lender()
                    .map(HeldRole.Lender::id)
                    .filter(currentUser.id()::equals)
                    .isPresent();
            if (!isMine) {
                access.require(UnitFunction.MANAGE_PEOPLE, role.unit());
            }
            if (!role.isBorrowed() || role.phase(today()) == HeldRole.Phase.PAST) {
                throw new UnitNotFoundException();
            }
            register.end(role, today().minusDays(1));
        });
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }
}
