package no.hvorervi.workshop;

/** What keeps a workshop from being planned so; each has a text that stands by its field. */
public enum WorkshopFault {
    TITLE_MISSING,
    TITLE_LONG,
    /** Not near today, as a slip of the pen would be. */
    DATE_FAR,
    STEPS_MISSING,
    STEPS_MANY,
    PRINCIPLES_MISSING,
    /** One that the criteria do not have. */
    PRINCIPLE_UNKNOWN,
    GROUP_RANGE,
    /** Nothing is released of it that those who work in the unit may see today. */
    ROUND_NOT_SEEN
}
