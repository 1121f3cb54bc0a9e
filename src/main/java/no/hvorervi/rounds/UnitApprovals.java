package no.hvorervi.rounds;

import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.UnitId;

/** Who has agreed to a round in one of its units. */
public record UnitApprovals(UnitId unit, String name, List<Approval> approvals) {

    public Optional<Approval> approval(ApprovalSide side) {
        return approvals.stream().filter(each -> each.side() == side).findFirst();
    }

    /** Whether the unit opens, or has opened, when the time comes. */
    public boolean isComplete() {
        return approvals.size() == ApprovalSide.values().length;
    }
}
