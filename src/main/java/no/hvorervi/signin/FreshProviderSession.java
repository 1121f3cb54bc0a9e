package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import no.hvorervi.base.Transactions;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks at each request whether the provider has ended the session, so that it holds for all instances. */
class FreshProviderSession extends OncePerRequestFilter {

    private final EndedSessionRepository ended;
    private final Transactions transactions;

    FreshProviderSession(EndedSessionRepository ended, Transactions transactions) {
        this.ended = ended;
        this.transactions = transactions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        Optional<ProviderSession> came = Optional.ofNullable(session).flatMap(ProviderSession::of);
        if (came.isPresent() && transactions.read(() -> ended.isEnded(came.get()))) {
            new SecurityContextLogoutHandler()
                    .logout(
                            request,
                            response,
                            SecurityContextHolder.getContext().getAuthentication());
        }
        chain.doFilter(request, response);
    }
}
