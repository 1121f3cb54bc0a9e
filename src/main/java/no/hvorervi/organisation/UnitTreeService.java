package no.hvorervi.organisation;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import no.hvorervi.accounts.ForAdministrator;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Service;

/**
 * The whole tree, for administrators. It is read anew each time: that takes a fraction of a second even for the
 * largest municipality, and a tree kept in memory could be an old one.
 */
@Service
public class UnitTreeService {

    private final UnitRepository repository;
    private final MembershipRepository memberships;
    private final Transactions transactions;
    private final Clock clock;

    UnitTreeService(
            UnitRepository repository, MembershipRepository memberships, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.memberships = memberships;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The units of today, each where it stands today. */
    @ForAdministrator
    public UnitTree today() {
        return transactions.read(() -> repository.findTree(NorwegianTime.today(clock)));
    }

    /** The names of those who lead a unit today. */
    @ForAdministrator
    public Map<UnitId, List<String>> leaderNames() {
        return transactions.read(() -> memberships.findLeaderNames(NorwegianTime.today(clock)));
    }
}
