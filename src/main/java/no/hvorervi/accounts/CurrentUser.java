package no.hvorervi.accounts;

import java.util.Optional;
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
