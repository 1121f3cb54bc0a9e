package no.hvorervi.controls;

/** Why something in the register cannot be done as things stand. */
public enum ControlRefusal {
    /** The control is gone. */
    REMOVED,
    /** The control has been joined with another, which is the one to go to. */
    JOINED,
    /** It has not been joined with any. */
    NOT_JOINED,
    /** The unit has entered it already. */
    ENTERED,
    /** The unit has taken the entry back. */
    WITHDRAWN,
    /** Something was promised of the control that is to be joined, and nobody could carry it out afterwards. */
    PROMISED,
    /** A unit has entered both, and its hours would count twice. */
    ENTERED_BOTH,
    /** There is nothing that was promised and not yet done. */
    NOTHING_TO_DO
}
