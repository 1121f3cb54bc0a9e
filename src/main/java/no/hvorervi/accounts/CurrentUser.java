package no.hvorervi.accounts;

import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.AccountId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Who is signed in where this code runs. */
@Component
public class CurrentUser {

    public Optional<Account> find() {
        return principal().map(AccountPrincipal::account);
    }

    /**
     * The account that is signed in.
     *
     * @throws AccessDeniedException if nobody is
     */
    public Account get() {
        return find().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /**
     * The identifier of the account that is signed in.
     *
     * @throws AccessDeniedException if nobody is
     */
    public AccountId id() {
        return get().id();
    }

    /** Whether the account that is signed in, if any, holds the role somewhere; see {@link Roles}. */
    public boolean hasRole(String role) {
        return roles().contains(role);
    }

    /** Names of the roles that the account that is signed in holds somewhere; none when nobody is. */
    public Set<String> roles() {
        return principal().map(AccountPrincipal::roles).orElse(Set.of());
    }

    private static Optional<AccountPrincipal> principal() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                        && authentication.isAuthenticated()
                        && authentication.getPrincipal() instanceof AccountPrincipal principal
                        && principal.isEnabled()
                ? Optional.of(principal)
                : Optional.empty();
    }
}
