package no.hvorervi.yousaid;

import no.hvorervi.access.UnitRole;

/** Who sees to an action, without saying who that is. */
public enum OwnerKind {
    LEADER,
    REPRESENTATIVE,
    /** Somebody else in the unit, or several. */
    UNIT;

    static OwnerKind of(UnitRole role) {
        return switch (role) {
            case UNIT_LEADER, DEPUTY -> LEADER;
            case UNION_REPRESENTATIVE, SAFETY_REPRESENTATIVE -> REPRESENTATIVE;
            case ADMINISTRATOR, HR_ADVISER, FACILITATOR, VIEWER -> UNIT;
        };
    }
}
