package no.hvorervi.rounds;

import no.hvorervi.access.UnitFunction;

/** The two that must agree before a unit is asked. */
public enum ApprovalSide {
    /** The unit's leader, or the deputy. */
    LEADER(UnitFunction.APPROVE_ROUND_AS_LEADER),
    /** The unit's union or safety representative. */
    REPRESENTATIVE(UnitFunction.APPROVE_ROUND_AS_REPRESENTATIVE);

    private final UnitFunction function;

    ApprovalSide(UnitFunction function) {
        this.function = function;
    }

    /** What whoever speaks for the side may do. */
    public UnitFunction function() {
        return function;
    }
}
