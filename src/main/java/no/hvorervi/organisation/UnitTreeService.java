package no.hvorervi.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Service;

/**
 * The part of the tree that a person may see. It is read anew each time: that takes a fraction of a second even for the
 * largest municipality, and a tree kept in memory could be an old one.
 */
@Service
public class UnitTreeService {

    private final UnitRepository repository;
    private final RoleHolders holders;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    UnitTreeService(
            UnitRepository repository,
            RoleHolders holders,
            UnitAccess access,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.holders = holders;
        this.access = access;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The units of today that the signed-in person may see, each where it stands today. */
    @SignedIn
    public UnitTree today() {
        return on(NorwegianTime.today(clock));
    }

    /**
     * The units of a day that stand where the signed-in person has a role today, each where it stands then. Days to come
     * are shown to those who manage units.
     */
    @SignedIn
    public UnitTree on(LocalDate day) {
        UnitFunction seeing =
                day.isAfter(NorwegianTime.today(clock)) ? UnitFunction.MANAGE_UNITS : UnitFunction.SEE_UNIT;
        return transactions.read(() -> seen(repository.findTreeBelow(access.topsGiving(seeing), day)));
    }

    /** Of units that an agreement with another municipality opens, nothing is told but what they are called. */
    private UnitTree seen(UnitTree tree) {
        Set<UnitId> opened = new HashSet<>(access.unitsGiving(UnitFunction.SEE_UNIT));
        holders.findGrants(currentUser.id(), NorwegianTime.today(clock))
                .value()
                .forEach(held -> opened.remove(held.unit()));
        return opened.isEmpty() ? tree : tree.onlyNaming(opened);
    }

    /** The units of a day that the signed-in person may reorganise, each where it stood then. */
    @ForAdministrator
    public UnitTree managedOn(LocalDate day) {
        return transactions.read(() -> repository.findTreeBelow(access.topsGiving(UnitFunction.MANAGE_UNITS), day));
    }

    /**
     * What the page of units shows of a day: the tree as {@link #on} gives it, and for today who leads what, where the
     * signed-in person may know.
     */
    @SignedIn
    public TreeOverview overview(LocalDate day) {
        return transactions.read(() ->
                new TreeOverview(day, on(day), day.equals(NorwegianTime.today(clock)) ? leaderNames(day) : Map.of()));
    }

    private Map<UnitId, List<String>> leaderNames(LocalDate today) {
        Map<UnitId, List<String>> names = holders.findLeaderNames(today);
        Set<UnitId> own = access.unitsGiving(UnitFunction.SEE_PEOPLE);
        UnitTree below = repository.findTreeBelow(access.topsGiving(UnitFunction.SEE_PEOPLE), today);
        names.keySet().removeIf(unit -> !own.contains(unit) && below.find(unit).isEmpty());
        return names;
    }
}
