package no.hvorervi.accounts;

import java.time.Instant;

/**
 * A browser that someone is signed in with.
 *
 * @param usedAt when it was used last, to within some minutes
 */
public record OpenSession(SessionId id, Instant startedAt, Instant usedAt) {}
