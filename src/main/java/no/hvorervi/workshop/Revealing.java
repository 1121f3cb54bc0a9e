package no.hvorervi.workshop;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.sealing.WorkshopSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Opens votes, closes them, and shows what they come to. Called in transactions of those who hold the workshop's row; the votes'
 * rows are held before anything is read, so that no ballot comes between counting and showing.
 *
 * @see <a href="../../../../../docs/decisions/0022-workshop-votes.md">decision 0022</a>
 */
@Component
class Revealing {

    private static final Logger LOG = LoggerFactory.getLogger(Revealing.class);

    /** As often as anybody could bear to vote on the same. */
    private static final int MOST_TURNS = 20;

    private final VoteRepository votes;
    private final VoteReader reader;
    private final Opening opening;
    private final CriteriaService criteria;
    private final AuditLog audit;

    Revealing(VoteRepository votes, VoteReader reader, Opening opening, CriteriaService criteria, AuditLog audit) {
        this.votes = votes;
        this.reader = reader;
        this.opening = opening;
        this.criteria = criteria;
        this.audit = audit;
    }

    /** Opens what such a step asks. */
    void open(StoredWorkshop workshop, StepKind step, Set<String> principles) {
        List<StoredVote> all = votes.lock(workshop.id());
        boolean isAsked =
                switch (step) {
                    case VOTE -> openScores(workshop, all, principles);
                    case REVEAL, TALK -> reopen(all);
                    case FACTORS ->
                        open(workshop, all, VoteKind.HINDERING, "") || open(workshop, all, VoteKind.CHANGEABLE, "");
                    case ROTI -> open(workshop, all, VoteKind.ROTI, "");
                    case OPEN_ACTIONS, WELCOME, RELEASED, ACTIONS, MINUTES -> false;
                };
        if (!isAsked) {
            throw new WorkshopRefusedException(WorkshopRefusal.NOTHING_TO_OPEN);
        }
    }

    private boolean openScores(StoredWorkshop workshop, List<StoredVote> all, Set<String> principles) {
        boolean isAnyOpen = false;
        for (String principle : principles) {
            isAnyOpen |= open(workshop, all, VoteKind.SCORE, principle);
        }
        return isAnyOpen;
    }

    /** Whether it is open now; not when it has been revealed. */
    private boolean open(StoredWorkshop workshop, List<StoredVote> all, VoteKind kind, String item) {
        Optional<StoredVote> last = last(all, kind, item);
        if (last.isEmpty()) {
            votes.insert(workshop.id(), kind, item, 1);
            return true;
        }
        if (last.get().state() == VoteState.CLOSED) {
            votes.setState(List.of(last.get().id()), VoteState.OPEN);
        }
        return last.get().state() != VoteState.REVEALED;
    }

    private static Optional<StoredVote> last(List<StoredVote> all, VoteKind kind, String item) {
        return all.stream()
                .filter(each -> each.kind() == kind && each.item().equals(item))
                .reduce((earlier, later) -> later);
    }

    private boolean reopen(List<StoredVote> all) {
        List<StoredVote> unshown = all.stream()
                .filter(each -> each.kind() == VoteKind.SCORE && each.state() != VoteState.REVEALED)
                .toList();
        votes.setState(ids(unshown), VoteState.OPEN);
        return !unshown.isEmpty();
    }

    private static List<WorkshopVoteId> ids(List<StoredVote> all) {
        return all.stream().map(StoredVote::id).toList();
    }

    private static List<StoredVote> in(VoteState state, List<StoredVote> all) {
        return all.stream().filter(each -> each.state() == state).toList();
    }

    /** Closes what is open. */
    void close(StoredWorkshop workshop) {
        List<StoredVote> all = votes.lock(workshop.id());
        if (in(VoteState.OPEN, all).isEmpty() && in(VoteState.CLOSED, all).isEmpty()) {
            throw new WorkshopRefusedException(WorkshopRefusal.NOTHING_TO_CLOSE);
        }
        votes.setState(ids(in(VoteState.OPEN, all)), VoteState.CLOSED);
    }

    /** Closes what is open, if anything is. */
    void closeAny(StoredWorkshop workshop) {
        votes.setState(ids(in(VoteState.OPEN, votes.lock(workshop.id()))), VoteState.CLOSED);
    }

    /** Another turn about a principle whose last one is shown; when that turn is open already, nothing happens. */
    void openAnew(StoredWorkshop workshop, String principle) {
        StoredVote last = last(votes.lock(workshop.id()), VoteKind.SCORE, principle)
                .filter(each -> each.turn() < MOST_TURNS)
                .orElseThrow(() -> new WorkshopRefusedException(WorkshopRefusal.NO_NEW_TURN));
        switch (last.state()) {
            case REVEALED -> votes.insert(workshop.id(), VoteKind.SCORE, principle, last.turn() + 1);
            case OPEN -> {
                if (last.turn() == 1) {
                    throw new WorkshopRefusedException(WorkshopRefusal.NO_NEW_TURN);
                }
            }
            case CLOSED -> throw new WorkshopRefusedException(WorkshopRefusal.NO_NEW_TURN);
        }
    }

    /**
     * Shows all that is not shown and has enough ballots.
     *
     * @param opened before anything was held
     */
    Revealed reveal(StoredWorkshop workshop, Opened opened) {
        List<StoredVote> all = votes.lock(workshop.id());
        List<StoredVote> unshown =
                all.stream().filter(each -> each.state() != VoteState.REVEALED).toList();
        if (unshown.isEmpty() && all.isEmpty()) {
            throw new WorkshopRefusedException(WorkshopRefusal.NOTHING_TO_REVEAL);
        }
        return show(workshop, opened, all, unshown);
    }

    /**
     * Shows those who have voted since, in votes that are shown and where there are enough of them.
     *
     * @param opened before anything was held
     */
    Revealed revealLate(StoredWorkshop workshop, Opened opened) {
        List<StoredVote> all = votes.lock(workshop.id());
        List<StoredVote> shown = in(VoteState.REVEALED, all);
        Map<WorkshopVoteId, Integer> late = votes.countSealed(ids(shown));
        return show(
                workshop,
                opened,
                all,
                shown.stream()
                        .filter(each -> late.getOrDefault(each.id(), 0) > 0)
                        .toList());
    }

    private Revealed show(StoredWorkshop workshop, Opened opened, List<StoredVote> all, List<StoredVote> toShow) {
        if (toShow.isEmpty()) {
            // The first commit of this very call may have got lost on the way back.
            return new Revealed(0, 0);
        }
        WorkshopSeal seal =
                opening.seal(workshop.id()).orElseThrow(() -> new WorkshopRefusedException(WorkshopRefusal.UNREADABLE));
        Map<WorkshopVoteId, Asked> asked = asked(workshop, all);
        Map<WorkshopVoteId, Batch> batches = new HashMap<>();
        for (StoredVote vote : toShow) {
            Asked question = Optional.ofNullable(asked.get(vote.id())).orElseThrow();
            Counting.count(vote.kind(), open(vote, question, opened, seal), workshop.smallestGroup())
                    .ifPresent(batch -> batches.put(vote.id(), batch));
        }
        if (batches.isEmpty()) {
            throw new WorkshopRefusedException(WorkshopRefusal.TOO_FEW);
        }
        batches.forEach((vote, batch) -> {
            votes.insertBatch(vote, batch);
            votes.clearSealed(vote);
        });
        votes.setState(batches.keySet(), VoteState.REVEALED);
        audit.record(AuditEvent.of(AuditAction.VOTES_REVEALED)
                .about(workshop.unit())
                .about("workshop", workshop.id())
                .with("shown", batches.size()));
        return new Revealed(batches.size(), toShow.size() - batches.size());
    }

    private Map<WorkshopVoteId, Asked> asked(StoredWorkshop workshop, List<StoredVote> all) {
        Criteria of = criteria.get(workshop.criteria());
        Map<WorkshopVoteId, Asked> asked = new HashMap<>();
        reader.read(all, votes.findBatches(workshop.id()), of).forEach(each -> asked.put(each.id(), each.asked()));
        return asked;
    }

    private List<Ballot> open(StoredVote vote, Asked asked, Opened opened, WorkshopSeal seal) {
        List<Ballot> ballots = new ArrayList<>();
        int unread = 0;
        for (byte[] sealed : votes.lockSealed(vote.id())) {
            Optional<Ballot> ballot = opened.open(Opened.Sealed.of(vote.id(), sealed), seal)
                    .flatMap(bytes -> BallotFormat.read(asked, bytes));
            ballot.ifPresent(ballots::add);
            unread += ballot.isEmpty() ? 1 : 0;
        }
        if (unread > 0) {
            LOG.warn("{} ballots of vote {} were not made by this application, or were changed", unread, vote.id());
        }
        return ballots;
    }

    /** How many have voted since each of these was shown. */
    Map<WorkshopVoteId, Late> late(StoredWorkshop workshop) {
        List<StoredVote> shown = in(VoteState.REVEALED, votes.find(workshop.id()));
        Map<WorkshopVoteId, Integer> counts = votes.countSealed(ids(shown));
        Map<WorkshopVoteId, Late> late = new HashMap<>();
        for (StoredVote vote : shown) {
            int count = counts.getOrDefault(vote.id(), 0);
            Late some = count < workshop.smallestGroup() ? Late.SOME : Late.ENOUGH;
            late.put(vote.id(), count == 0 ? Late.NONE : some);
        }
        return late;
    }
}
