package no.hvorervi.distribution;

/** Why something about the ballots of a round cannot be done; each has a text of its own. */
public enum DistributionRefusal {
    /** The round is over, or was given up. */
    OVER,
    /** The round does not ask those whom it is about. */
    VOICE,
    /** More addresses than a unit can have. */
    RECIPIENTS_MANY,
    /** No number of cards that can be printed at a time. */
    CARDS_RANGE,
    /** No number of people that a link can be for. */
    LINK_RANGE,
    /** Reminders are told by their number: more would be a nuisance. */
    REMINDERS_MANY,
    /** Not after now, or not while the round is open. */
    REMINDER_TIME,
    /** Within a day of another. */
    REMINDER_CLOSE,
    /** Nobody has been invited yet. */
    REMINDER_EARLY
}
