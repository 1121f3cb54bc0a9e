package no.hvorervi.rounds;

/** Where a round was answered. */
enum RoundSource {
    /** Here, by people who were told the terms. */
    ASKED,
    /** Elsewhere, and brought in closed. */
    IMPORTED
}
