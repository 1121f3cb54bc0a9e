package no.hvorervi.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
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
    private final MembershipRepository memberships;
    private final UnitAccess access;
    private final Transactions transactions;
    private final Clock clock;

    UnitTreeService(
            UnitRepository repository,
            MembershipRepository memberships,
            UnitAccess access,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.memberships = memberships;
        this.access = access;
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
        return transactions.read(() -> repository.findTreeBelow(access.topsGiving(seeing), day));
    }

    /** The names of those who lead a unit today, for the units whose people the signed-in person may see. */
    @SignedIn
    public Map<UnitId, List<String>> leaderNames() {
        return transactions.read(() -> {
            LocalDate today = NorwegianTime.today(clock);
            Map<UnitId, List<String>> names = memberships.findLeaderNames(today);
            Set<UnitId> own = access.unitsGiving(UnitFunction.SEE_PEOPLE);
            UnitTree below = repository.findTreeBelow(access.topsGiving(UnitFunction.SEE_PEOPLE), today);
            names.keySet()
                    .removeIf(unit -> !own.contains(unit) && below.find(unit).isEmpty());
            return names;
        });
    }
}
