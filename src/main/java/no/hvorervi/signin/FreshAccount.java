package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import no.hvorervi.accounts.Principals;
import no.hvorervi.ids.AccountId;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks the account, its roles and its session up at each request, so that a change of any works at once, in open tabs too. */
class FreshAccount extends OncePerRequestFilter {

    private final Principals principals;
    private final SignInSession sessions;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    FreshAccount(Principals principals, SignInSession sessions) {
        this.principals = principals;
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        Optional<AccountId> account = Optional.ofNullable(authentication).flatMap(Principals::accountOf);
        if (authentication != null && account.isPresent()) {
            Optional<Authentication> current = sessions.isOpen(account.get(), request)
                    ? principals.authentication(account.get())
                    : Optional.empty();
            if (current.isEmpty()) {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
            } else if (!Principals.areSame(current.get(), authentication)) {
                replace(current.get(), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private void replace(Authentication current, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(current);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
