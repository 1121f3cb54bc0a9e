package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that nobody has used for half an hour, or that is ten hours old.
 *
 * <p>An open tab sends heartbeats, which the servlet container takes for use; here they do not count.
 */
public class SessionLimits extends OncePerRequestFilter {

    public static final Duration IDLE = Duration.ofMinutes(30);
    public static final Duration ABSOLUTE = Duration.ofHours(10);

    private static final String STARTED = SessionLimits.class.getName() + ".started";
    private static final String USED = SessionLimits.class.getName() + ".used";

    private final Clock clock;

    SessionLimits(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            Instant now = clock.instant();
            if (isOver(session, now)) {
                session.invalidate();
            } else {
                note(session, now, request);
            }
        }
        chain.doFilter(request, response);
    }

    private static boolean isOver(HttpSession session, Instant now) {
        return hasLasted(session, STARTED, ABSOLUTE, now) || hasLasted(session, USED, IDLE, now);
    }

    private static boolean hasLasted(HttpSession session, String since, Duration limit, Instant now) {
        return session.getAttribute(since) instanceof Instant start
                && Duration.between(start, now).compareTo(limit) >= 0;
    }

    private static void note(HttpSession session, Instant now, HttpServletRequest request) {
        if (session.getAttribute(STARTED) == null) {
            session.setAttribute(STARTED, now);
        }
        if (!isAskedByItself(request)) {
            session.setAttribute(USED, now);
        }
    }

    /** Whether an open page asks by itself, without anyone using it. */
    static boolean isAskedByItself(HttpServletRequest request) {
        return "heartbeat".equals(request.getParameter("v-r"))
                || request.getServletPath().equals(SignInRoutes.STATE);
    }
}
