package no.hvorervi.signin;

import java.time.Instant;
import java.util.Optional;

/**
 * A provider's word that a session of its own, or all of a person's so far, have ended.
 *
 * @param message its identifier; a second one with the same is a replay
 * @param session the one session; empty when all of the subject's are meant
 */
record EndedSession(
        String issuer, String message, Optional<String> session, Optional<String> subject, Instant endedAt) {

    /** Whether this session here is ended by it. */
    boolean ends(ProviderSession here) {
        if (!issuer.equals(here.issuer())) {
            return false;
        }
        return session.isPresent()
                ? session.equals(here.id())
                : subject.equals(Optional.of(here.subject())) && !here.since().isAfter(endedAt);
    }
}
