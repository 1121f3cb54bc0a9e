package no.hvorervi.access;

/** What a person can be in a unit; the role holds there and, as far as each function reaches, in all units below. */
public enum UnitRole {
    ADMINISTRATOR,
    HR_ADVISER,
    UNIT_LEADER,
    /** Stands in for the leader; delegated during an absence, or for good. */
    DEPUTY,
    /** Tillitsvalgt. */
    UNION_REPRESENTATIVE,
    /** Verneombud. */
    SAFETY_REPRESENTATIVE,
    FACILITATOR,
    VIEWER
}
