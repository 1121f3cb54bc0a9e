package no.hvorervi.release;

/** The steps of a release, in their order; each can be done again after a crash. */
public enum ReleaseStep {
    /** Which units there are, and who lies below whom, is copied as it was when the round closed. */
    FREEZE,
    /** Answers are counted. */
    READ,
    /** What is shown, and what is hidden. */
    DECIDE,
    /** Figures are stored, where nobody sees them. */
    WRITE,
    /** It is proven of what is stored that it gives few people's answers away in no combination. */
    PROVE,
    /** From now on those see it who may. */
    PUBLISH
}
