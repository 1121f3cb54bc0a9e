package no.hvorervi.organisation;

/** What a person can be in a unit. */
public enum UnitRole {
    UNIT_LEADER
}
