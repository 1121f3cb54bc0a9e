package no.hvorervi.people;

/** From whom it was learnt that a person belongs somewhere. */
public enum RoleSource {
    /** An administrator, or a leader who lent the role out. */
    PERSON,
    /** A file from the HR system. */
    FILE,
    SCIM,
    CLAIM
}
