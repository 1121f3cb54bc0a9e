package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import no.hvorervi.audit.Refusals;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has each request recorded that a signed-in person was refused, with its path and never with its parameters. */
class RefusedRequests extends OncePerRequestFilter {

    private final Refusals refusals;

    RefusedRequests(Refusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        if (response.getStatus() == HttpServletResponse.SC_FORBIDDEN) {
            refusals.record("request", request.getMethod() + " " + request.getRequestURI(), Optional.empty());
        }
    }
}
