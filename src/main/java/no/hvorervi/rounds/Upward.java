package no.hvorervi.rounds;

/** What those above the units of a round see of them; people are told before they answer. */
public enum Upward {
    /** Sums and averages over several units; of one unit alone only what it has chosen to share. */
    TOTALS,
    /** Each unit that is large enough. */
    UNITS
}
