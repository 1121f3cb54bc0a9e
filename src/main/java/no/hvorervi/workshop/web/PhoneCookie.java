package no.hvorervi.workshop.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import no.hvorervi.workshop.ParticipantToken;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * By what a phone is counted once, and the sitting that it has joined last: all that is kept in a browser.
 *
 * @param token which stays from sitting to sitting
 * @param joined the code that it was joined with
 */
record PhoneCookie(ParticipantToken token, WorkshopCode joined) {

    static final String NAME = "hvorervi-verksted";

    /** So that the same phone is counted once in all sittings of a workshop. */
    private static final Duration KEPT_FOR = Duration.ofDays(30);

    private static final String BETWEEN = "-";

    /** The one that came with the request; anything else under its name is none. */
    static Optional<PhoneCookie> of(HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, NAME);
        if (cookie == null || cookie.getValue() == null) {
            return Optional.empty();
        }
        String[] parts = cookie.getValue().split(BETWEEN, -1);
        return parts.length == 2
                ? ParticipantToken.parse(parts[0])
                        .flatMap(token -> WorkshopCode.parse(parts[1]).map(code -> new PhoneCookie(token, code)))
                : Optional.empty();
    }

    /** Whether the phone is in that sitting. */
    boolean isIn(WorkshopCode code) {
        return joined.equals(code);
    }

    void send(HttpServletRequest request, HttpServletResponse response) {
        set(token.value() + BETWEEN + joined.value(), KEPT_FOR, request, response);
    }

    static void forget(HttpServletRequest request, HttpServletResponse response) {
        set("", Duration.ZERO, request, response);
    }

    private static void set(String value, Duration age, HttpServletRequest request, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.SET_COOKIE,
                ResponseCookie.from(NAME, value)
                        .path(WorkshopRoutes.JOIN)
                        .maxAge(age)
                        .sameSite("Strict")
                        .secure(request.isSecure())
                        .httpOnly(true)
                        .build()
                        .toString());
    }

    /** Never the token: it must not reach a log. */
    @Override
    public String toString() {
        return "PhoneCookie[…]";
    }
}
