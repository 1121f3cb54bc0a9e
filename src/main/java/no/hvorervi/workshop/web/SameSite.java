package no.hvorervi.workshop.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;

/** Whether a form was sent from one of our own pages, as the browser says (R-22 for forms). */
final class SameSite {

    private static final String FETCH_SITE = "Sec-Fetch-Site";

    /** From our own page, or by a person who sends the form again. */
    private static final Set<String> OWN = Set.of("same-origin", "none");

    /** What is said in place of the origin by pages that tell nobody where people come from, as ours are. */
    private static final String UNTOLD = "null";

    private SameSite() {}

    /**
     * Browsers tell it themselves; those that do not, tell the origin unless they keep it to themselves. What says neither is no
     * browser, and has nobody's cookie but its own.
     */
    static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader(FETCH_SITE);
        if (site != null) {
            return OWN.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin == null || origin.equals(UNTOLD) || isHost(origin, request.getHeader(HttpHeaders.HOST));
    }

    private static boolean isHost(String origin, String host) {
        try {
            return URI.create(origin).getAuthority().equalsIgnoreCase(host);
        } catch (IllegalArgumentException | NullPointerException noOrigin) {
            return false;
        }
    }
}
