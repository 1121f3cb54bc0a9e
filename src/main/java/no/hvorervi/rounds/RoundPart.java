package no.hvorervi.rounds;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.UnitId;

/**
 * A round as one unit meets it.
 *
 * @param terms just what those who answer are told
 * @param version of the round: whoever agrees names the one they saw
 * @param state of the unit's part
 * @param mine the sides that the signed-in person can agree for
 * @param broughtIn empty when people are asked here
 */
public record RoundPart(
        RoundTerms terms,
        UnitId unit,
        int version,
        PartState state,
        List<Approval> approvals,
        Set<ApprovalSide> mine,
        Optional<BroughtIn> broughtIn) {

    /** How far a round has come in one unit. */
    public enum PartState {
        /** At least one side has not agreed. */
        WAITING,
        /** Both have agreed, and the time has not come. */
        READY,
        OPEN,
        /** The time is over; whether or not both had agreed. */
        CLOSED,
        CANCELLED,
        /** It was answered elsewhere and brought in closed: nobody is asked, and there is nothing to agree to. */
        IMPORTED
    }

    public Optional<Approval> approval(ApprovalSide side) {
        return approvals.stream().filter(each -> each.side() == side).findFirst();
    }
}
