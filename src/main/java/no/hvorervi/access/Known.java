package no.hvorervi.access;

/**
 * Something read from the database.
 *
 * @param revision {@link AccessFacts#revision()} in the very snapshot that the value was read from
 */
public record Known<T>(long revision, T value) {}
