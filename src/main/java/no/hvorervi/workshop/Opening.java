package no.hvorervi.workshop;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.sealing.WorkshopKeys;
import no.hvorervi.sealing.WorkshopSeal;
import org.springframework.stereotype.Component;

/**
 * Opens what is sealed before anything is held: each ballot takes the agreement on a key of its own, and whoever votes
 * meanwhile need not wait for that.
 *
 * @see <a href="../../../../../docs/decisions/0022-workshop-votes.md">decision 0022</a>
 */
@Component
class Opening {

    private final VoteRepository votes;
    private final WorkshopKeys keys;
    private final Transactions transactions;

    Opening(VoteRepository votes, WorkshopKeys keys, Transactions transactions) {
        this.votes = votes;
        this.keys = keys;
        this.transactions = transactions;
    }

    /** What opens the workshop's ballots; empty when that is lost. */
    Optional<WorkshopSeal> seal(WorkshopId workshop) {
        return transactions.readOnce(() -> votes.findKey(workshop)).flatMap(key -> keys.find(workshop, key));
    }

    /** What lies sealed now in those of its votes that stand so; nothing of those that too few have cast in to be shown. */
    Opened ahead(StoredWorkshop workshop, Set<VoteState> states) {
        if (workshop.state() != WorkshopState.RUNNING) {
            return Opened.NOTHING;
        }
        return seal(workshop.id())
                .map(seal -> Opened.of(enough(workshop, states), seal))
                .orElse(Opened.NOTHING);
    }

    private List<Opened.Sealed> enough(StoredWorkshop workshop, Set<VoteState> states) {
        List<WorkshopVoteId> asked = transactions.readOnce(() -> votes.find(workshop.id())).stream()
                .filter(each -> states.contains(each.state()))
                .map(StoredVote::id)
                .toList();
        Map<WorkshopVoteId, List<byte[]>> sealed = transactions.readOnce(() -> votes.findSealed(asked));
        return sealed.entrySet().stream()
                .filter(each -> each.getValue().size() >= workshop.smallestGroup())
                .flatMap(each -> each.getValue().stream().map(locked -> Opened.Sealed.of(each.getKey(), locked)))
                .toList();
    }
}
