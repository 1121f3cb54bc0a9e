package no.hvorervi.accounts;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** What a session knows of its account, looked up when signing in and again at each request. */
@Component
public class Principals {

    private final AccountRepository repository;
    private final List<HeldRoles> heldRoles;
    private final Transactions transactions;

    Principals(AccountRepository repository, List<HeldRoles> heldRoles, Transactions transactions) {
        this.repository = repository;
        this.heldRoles = heldRoles;
        this.transactions = transactions;
    }

    AccountPrincipal of(Account account) {
        return new AccountPrincipal(account, rolesOf(account));
    }

    /** All that the account may be called today: what the installation and what units made it. */
    Set<String> rolesOf(Account account) {
        Set<String> roles = new HashSet<>();
        if (account.isOperator()) {
            roles.add(Roles.OPERATOR);
        }
        heldRoles.forEach(each -> roles.addAll(each.heldBy(account.id())));
        return roles;
    }

    /** Whether the account administers something, and so needs the longer password. */
    public boolean isAdministrator(Account account) {
        return isAdministrator(rolesOf(account));
    }

    /** The same of an account that need not exist, at the same cost. */
    public boolean isAdministrator(AccountId id) {
        Set<String> roles = new HashSet<>();
        if (repository.isOperator(id)) {
            roles.add(Roles.OPERATOR);
        }
        heldRoles.forEach(each -> roles.addAll(each.heldBy(id)));
        return isAdministrator(roles);
    }

    private static boolean isAdministrator(Set<String> roles) {
        return roles.contains(Roles.OPERATOR) || roles.contains(Roles.ADMINISTRATOR);
    }

    /** The authentication of an account that may be signed in now; empty when it may not. */
    public Optional<Authentication> authentication(AccountId id) {
        return token(id).map(Authentication.class::cast);
    }

    /** The same, with what is known of how the person signed in. */
    public Optional<Authentication> authentication(AccountId id, Object details) {
        Optional<UsernamePasswordAuthenticationToken> token = token(id);
        token.ifPresent(each -> each.setDetails(details));
        return token.map(Authentication.class::cast);
    }

    private Optional<UsernamePasswordAuthenticationToken> token(AccountId id) {
        return transactions.read(() -> repository
                .find(id)
                .map(this::of)
                .filter(AccountPrincipal::isEnabled)
                .map(principal -> UsernamePasswordAuthenticationToken.authenticated(
                        principal, null, principal.getAuthorities())));
    }

    /** Whether the two are of the same account with the same data and the same roles. */
    public static boolean areSame(Authentication one, Authentication other) {
        return one.getPrincipal() instanceof AccountPrincipal first
                && other.getPrincipal() instanceof AccountPrincipal second
                && first.account().equals(second.account())
                && first.roles().equals(second.roles());
    }

    /** Whose authentication it is; empty for one that is not of an account. */
    public static Optional<AccountId> accountOf(Authentication authentication) {
        return authentication.getPrincipal() instanceof AccountPrincipal principal
                ? Optional.of(principal.id())
                : Optional.empty();
    }
}
