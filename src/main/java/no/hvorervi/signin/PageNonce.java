package no.hvorervi.signin;

import jakarta.servlet.http.HttpServletRequest;

/** What the scripts of the page that answers a request must carry; for pages that are not drawn as a view. */
public final class PageNonce {

    private PageNonce() {}

    /** The nonce that the policy of this answer names; new for each. */
    public static String of(HttpServletRequest request) {
        return String.valueOf(request.getAttribute(SecurityHeaders.NONCE));
    }
}
