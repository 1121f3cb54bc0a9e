package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import org.springframework.web.filter.OncePerRequestFilter;

/** Sets the security headers of every response, errors and static files included. */
class SecurityHeaders extends OncePerRequestFilter {

    /** Request attribute with the nonce that a plain page's script elements must carry. */
    static final String NONCE = "cspNonce";

    private static final String COMMON = "object-src 'none'; frame-ancestors 'none'; form-action 'self'; "
            + "img-src 'self' data:; font-src 'self' data:; ";

    /**
     * Vaadin's page names its own base, and its client needs inline scripts and eval until its strict mode (25.4); a test fails when that version is
     * here.
     */
    private static final String FLOW = "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; "
            + "style-src 'self' 'unsafe-inline'; connect-src 'self' wss:; "
            + "base-uri 'self'; " + COMMON;

    private static final String PLAIN =
            "default-src 'none'; script-src 'nonce-%s'; style-src 'self'; connect-src 'self'; " + "base-uri 'none'; "
                    + COMMON;

    private static final List<String> STATIC = List.of("/frontend/", "/_static/", "/VAADIN/", "/favicon.ico");

    private static final SecureRandom RANDOM = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String nonce = nonce();
        request.setAttribute(NONCE, nonce);
        response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader(
                "Permissions-Policy",
                "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Content-Security-Policy", isFlow(request) ? FLOW : PLAIN.formatted(nonce));
        if (STATIC.stream().noneMatch(request.getServletPath()::startsWith)) {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }

    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }

    /** A page that Flow draws; a plain page sets the stricter policy by being on the list of plain paths. */
    private static boolean isFlow(HttpServletRequest request) {
        return !PlainPaths.matches(request);
    }

    private static String nonce() {
        byte[] bytes = new byte[18];
        RANDOM.nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
