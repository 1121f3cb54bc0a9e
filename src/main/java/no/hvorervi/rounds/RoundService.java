package no.hvorervi.rounds;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitTree;
import org.springframework.stereotype.Service;

/** Rounds as those who write them see them. */
@Service
public class RoundService {

    private final RoundQueries queries;
    private final NearRoundQueries near;
    private final SuccessorRepository successors;
    private final RoundAccess rounds;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    RoundService(
            RoundQueries queries,
            NearRoundQueries near,
            SuccessorRepository successors,
            RoundAccess rounds,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.queries = queries;
        this.near = near;
        this.successors = successors;
        this.rounds = rounds;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person writes rounds for some unit. */
    @SignedIn
    public boolean mayDraft() {
        return rounds.mayDraft();
    }

    /** The units that the signed-in person may ask in a round. */
    @SignedIn
    public UnitTree units() {
        return transactions.read(rounds::draftable);
    }

    /** The rounds that the signed-in person writes, those that open last first. */
    @SignedIn
    public List<RoundSummary> list() {
        return transactions.read(() -> {
            UnitTree draftable = rounds.draftable();
            Map<RoundId, Integer> ownAsked = queries.countUnits(RoundAccess.ids(draftable));
            return written(queries.find(ownAsked.keySet(), currentUser.id(), clock.instant()), draftable, ownAsked);
        });
    }

    /** The rounds that the signed-in person has begun, still writes and that are not over, those that open last first. */
    @SignedIn
    public List<RoundSummary> mine() {
        return transactions.read(() -> {
            List<RoundSummary> found = queries.findUnfinished(currentUser.id(), clock.instant());
            if (found.isEmpty()) {
                return found;
            }
            UnitTree draftable = rounds.draftable();
            return written(found, draftable, queries.countUnits(RoundAccess.ids(draftable)));
        });
    }

    /**
     * Those that the person writes. A round may ask thousands of units: which, is read only where some are not the person's
     * own.
     */
    private List<RoundSummary> written(List<RoundSummary> found, UnitTree draftable, Map<RoundId, Integer> ownAsked) {
        List<RoundSummary> mixed = found.stream()
                .filter(each -> ownAsked.getOrDefault(each.id(), 0) < each.units())
                .toList();
        Map<RoundId, List<UnitId>> asked = queries.findUnits(ids(mixed));
        return found.stream()
                .filter(each ->
                        !mixed.contains(each) || rounds.mayWrite(draftable, asked.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static List<RoundId> ids(List<RoundSummary> rounds) {
        return rounds.stream().map(RoundSummary::id).toList();
    }

    /**
     * A round that the signed-in person writes.
     *
     * @throws RoundNotFoundException if there is none, or the person does not write for all its units
     */
    @SignedIn
    public Round get(RoundId id) {
        return transactions.read(() -> rounds.getWritten(id));
    }

    /**
     * What is wrong with the round as it is, or still missing.
     *
     * @throws RoundNotFoundException as for {@link #get}
     */
    @SignedIn
    public Set<RoundFault> faults(RoundId id) {
        return RoundRules.faults(get(id).settings(), clock.instant());
    }

    /**
     * Other rounds that ask some of its units so shortly before or after that not all of them will show figures: those that
     * end first at the front, a few at most.
     *
     * @throws RoundNotFoundException as for {@link #get}
     */
    @SignedIn
    public List<NearRound> near(RoundId id) {
        return transactions.read(() ->
                near.find(id, rounds.getWritten(id).settings().times().closes().toLocalDate()));
    }

    /**
     * Where the round stands among those that come one after the other.
     *
     * @throws RoundNotFoundException as for {@link #get}
     */
    @SignedIn
    public Repetition repetition(RoundId id) {
        return transactions.read(() -> {
            rounds.getWritten(id);
            return new Repetition(successors.findNext(id), successors.isAutomatic(id));
        });
    }
}
