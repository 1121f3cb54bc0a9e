package no.hvorervi.assessment;

import java.time.Instant;

/** What became of an attempt to save. */
public sealed interface SaveResult<T> {

    /** It is stored. */
    record Saved<T>(int version, Instant at) implements SaveResult<T> {}

    /**
     * Someone else saved first; nothing was changed.
     *
     * @param theirs what is stored now
     * @param by who saved it
     */
    record Conflict<T>(Versioned<T> theirs, String by, Instant at) implements SaveResult<T> {}
}
