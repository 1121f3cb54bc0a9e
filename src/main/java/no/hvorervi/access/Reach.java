package no.hvorervi.access;

/** How far from the unit a role is held in it reaches for one function. */
enum Reach {
    /** Not even there. */
    NONE,
    /** That very unit. */
    OWN,
    /** That unit and all below it. */
    BELOW
}
