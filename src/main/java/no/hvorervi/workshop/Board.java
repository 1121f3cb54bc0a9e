package no.hvorervi.workshop;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.scripts.ScriptStep;

/**
 * All that the room is shown at one moment; it never changes. Whoever shows another asks for the board anew when the revision is
 * another one.
 *
 * @param revision another one whenever anything here is another one
 * @param code by which it was found
 * @param group 0 for the whole room, from 1 for those who sit apart
 * @param smallestGroup as few as a number is shown for
 * @param unitName of the unit whose workshop it is
 * @param principles those that are voted on and talked about, in the order of the criteria
 * @param steps all there are
 * @param step the place among them of the one that is on, from 0
 * @param stepEnds when its time is over
 * @param votes all that there have been: by kind, in the order of what they ask, then by turn
 * @param talk the principle that is talked about, if one is
 * @param agreed what has been agreed on so far
 * @param released what of a round is brought in, if anything is
 * @param carried the actions of the unit that were open when this was read, what is due first at the front
 * @param decided what this workshop has decided to do, in the order it did
 */
public record Board(
        WorkshopId workshop,
        long revision,
        WorkshopCode code,
        int group,
        int smallestGroup,
        String unitName,
        String title,
        Criteria criteria,
        List<Principle> principles,
        List<ScriptStep> steps,
        int step,
        Instant stepEnds,
        List<BoardVote> votes,
        Optional<Principle> talk,
        List<AgreedScore> agreed,
        Optional<ReleasedBoard> released,
        List<BoardAction> carried,
        List<BoardAction> decided) {

    public Board {
        principles = List.copyOf(principles);
        steps = List.copyOf(steps);
        votes = List.copyOf(votes);
        agreed = List.copyOf(agreed);
        carried = List.copyOf(carried);
        decided = List.copyOf(decided);
    }

    /** The same, as those with another code see it. */
    Board at(WorkshopCode other, int otherGroup) {
        return new Board(
                workshop,
                revision,
                other,
                otherGroup,
                smallestGroup,
                unitName,
                title,
                criteria,
                principles,
                steps,
                step,
                stepEnds,
                votes,
                talk,
                agreed,
                released,
                carried,
                decided);
    }

    /** The step that is on. */
    public ScriptStep current() {
        return steps.get(step);
    }

    /** Those that phones can be asked now, in the order of asking. */
    public List<BoardVote> open() {
        return votes.stream().filter(each -> each.state() == VoteState.OPEN).toList();
    }

    /** The last turn of each vote about principles that has been revealed: the low and the split ones first. */
    public List<BoardVote> revealed() {
        return RevealOrder.of(votes);
    }

    /** All turns of the vote about the principle, the first first. */
    public List<BoardVote> turnsOf(Principle principle) {
        return votes.stream()
                .filter(each -> each.asked() instanceof Asked.OfPrinciple(var asked)
                        && asked.key().equals(principle.key()))
                .toList();
    }

    /** The one vote of the kind, which is about no principle; empty when there has been none. */
    public Optional<BoardVote> of(VoteKind kind) {
        return votes.stream().filter(each -> each.asked().kind() == kind).findFirst();
    }

    /** What is agreed on for the principle. */
    public Optional<AgreedScore> agreed(Principle principle) {
        return agreed.stream()
                .filter(each -> each.principle().equals(principle.key()))
                .findFirst();
    }

    /**
     * Whether somebody who has not voted yet can do so in this vote: it is open, or revealed and not taken anew since, in the
     * step that it belongs to.
     */
    public boolean takesBallots(BoardVote vote) {
        return VoteRules.takesBallots(this, vote);
    }

    /** What phones of people who have voted in these can still be asked in the step that is on. */
    public List<BoardVote> unanswered(Set<WorkshopVoteId> answered) {
        return votes.stream()
                .filter(this::takesBallots)
                .filter(each -> !answered.contains(each.id()))
                .toList();
    }
}
