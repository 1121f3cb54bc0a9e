package no.hvorervi.people;

/** Why something cannot be done with a person's roles or account; each has a text that says what to do instead. */
public enum Refusal {
    /** The last day is before the first, or before today. */
    DAYS,
    /** The unit does not exist on the days. */
    OUTSIDE_UNIT,
    /** The person has the role in the unit on some of the days already. */
    OVERLAPS,
    /** The municipality would be left without an administrator. */
    LAST_ADMINISTRATOR,
    /** The person also belongs where the administrator decides nothing. */
    NOT_YOURS,
    /** A loan lasts a year at most. */
    TOO_LONG,
    /** Only who leads the unit on the first day can lend the role out. */
    NOT_LEADER,
    /** The role can be lent to others of the municipality only, who can sign in. */
    NOT_COLLEAGUE,
    /** The address belongs to an account of another municipality, which has no agreement with this one. */
    ELSEWHERE
}
