package no.hvorervi.signin;

import jakarta.servlet.http.HttpSession;
import java.time.Instant;
import java.util.Optional;

/**
 * What a session must know of the provider it came from, to end with it and to end it there too. Lies in the session;
 * nothing of it is stored or logged.
 *
 * @param id the session's identifier at the provider, if it gave one
 * @param since when the person signed in here
 * @param idToken shown to the provider when signing out, so that it need not ask who this is
 */
record ProviderSession(
        String provider, String issuer, String subject, Optional<String> id, Instant since, String idToken) {

    /** Under this name it lies in the session. */
    static final String NAME = ProviderSession.class.getName();

    static Optional<ProviderSession> of(HttpSession session) {
        return session.getAttribute(NAME) instanceof LiveSessions.Live live
                ? Optional.of(live.what())
                : Optional.empty();
    }

    /** The token is a secret. */
    @Override
    public String toString() {
        return "session of " + provider;
    }
}
