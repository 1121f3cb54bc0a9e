package no.hvorervi.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import no.hvorervi.base.Transactions;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.web.filter.OncePerRequestFilter;

/** Looks the account up at each request, so that disabling a person or changing a role works at once, in open tabs too. */
class FreshAccount extends OncePerRequestFilter {

    private final AccountRepository repository;
    private final Transactions transactions;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    FreshAccount(AccountRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null && authentication.getPrincipal() instanceof AccountPrincipal principal) {
            Optional<AccountPrincipal> current = current(principal);
            if (current.isEmpty()) {
                new SecurityContextLogoutHandler().logout(request, response, authentication);
            } else if (!current.get().account().equals(principal.account())) {
                replace(current.get(), request, response);
            }
        }
        chain.doFilter(request, response);
    }

    private Optional<AccountPrincipal> current(AccountPrincipal principal) {
        return transactions
                .read(() -> repository.find(principal.id()))
                .map(account -> new AccountPrincipal(account, null))
                .filter(AccountPrincipal::isEnabled);
    }

    private void replace(AccountPrincipal current, HttpServletRequest request, HttpServletResponse response) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(current, null, current.getAuthorities()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }
}
