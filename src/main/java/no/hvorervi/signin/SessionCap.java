package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSessionAttributeListener;
import jakarta.servlet.http.HttpSessionBindingEvent;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Asks newcomers to come back later while as many people are signed in as this instance bears, each of whom takes memory for
 * the pages that are open. Whoever is in goes on, and what needs no session goes on too: answering above all.
 */
class SessionCap extends OncePerRequestFilter implements HttpSessionAttributeListener {

    private static final Duration RETRY_AFTER = Duration.ofMinutes(2);

    private static final String SIGNED_IN = HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;

    private final int most;
    private final RequestMatcher sessionless;
    private final AtomicInteger signedIn = new AtomicInteger();

    /**
     * Lets in no more than so many.
     *
     * @param sessionless requests that never begin a session
     */
    SessionCap(int most, RequestMatcher sessionless) {
        this.most = most;
        this.sessionless = sessionless;
    }

    @Override
    public void attributeAdded(HttpSessionBindingEvent event) {
        if (event.getName().equals(SIGNED_IN)) {
            signedIn.incrementAndGet();
        }
    }

    @Override
    public void attributeRemoved(HttpSessionBindingEvent event) {
        if (event.getName().equals(SIGNED_IN)) {
            signedIn.decrementAndGet();
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (signedIn.get() < most || request.getSession(false) != null || sessionless.matches(request)) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(RETRY_AFTER.toSeconds()));
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
