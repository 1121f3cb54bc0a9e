package no.hvorervi.released;

/** Where a round was answered. */
enum Source {
    ASKED,
    IMPORTED;

    static Source of(boolean isImported) {
        return isImported ? IMPORTED : ASKED;
    }
}
