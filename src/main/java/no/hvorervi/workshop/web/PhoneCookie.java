package no.hvorervi.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import no.hvorervi.base.StrictCookie;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;

/**
 * By what a phone is counted once, and the sitting that it has joined last: all that is kept in a browser.
 *
 * @param token which stays from sitting to sitting
 * @param joined the code that it was joined with
 */
record PhoneCookie(ParticipantToken token, WorkshopCode joined) {

    static final String NAME = "hvorervi-verksted";

    private static final StrictCookie COOKIE = new StrictCookie(NAME, WorkshopRoutes.JOIN);

    /** So that the same phone is counted once in all sittings of a workshop; when that is over, it goes. */
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final String BETWEEN = "-";

    /** The one that came with the request; anything else under its name is none. */
    static Optional<PhoneCookie> of(HttpServletRequest request) {
        return COOKIE.find(request).flatMap(PhoneCookie::parse);
    }

    private static Optional<PhoneCookie> parse(String value) {
        String[] parts = value.split(BETWEEN, -1);
        return parts.length == 2
                ? ParticipantToken.parse(parts[0])
                        .flatMap(token -> WorkshopCode.parse(parts[1]).map(code -> new PhoneCookie(token, code)))
                : Optional.empty();
    }

    /** Whether the phone is in that sitting. */
    boolean isIn(WorkshopCode code) {
        return joined.equals(code);
    }

    /** What the browser keeps. */
    String value() {
        return token.value() + BETWEEN + joined.value();
    }

    void send(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.set(value(), KEPT_FOR, request, response);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        COOKIE.forget(request, response);
    }

    /** Never the token: it must not reach a log. */
    @Override
    public String toString() {
        return "PhoneCookie[…]";
    }
}
