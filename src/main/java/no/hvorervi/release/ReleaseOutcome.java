package no.hvorervi.release;

/** How an attempt at releasing a round ended. */
public sealed interface ReleaseOutcome {

    /** It is published, now or already before. */
    record Published() implements ReleaseOutcome {}

    /** It cannot be released. */
    record Failed(ReleaseFault fault) implements ReleaseOutcome {}

    /** Its answers are not opened yet, nobody was asked, or somebody else is at work in the municipality. */
    record NotReady() implements ReleaseOutcome {}
}
