package no.hvorervi.accounts;

import java.util.Collection;
import java.util.Set;
import no.hvorervi.ids.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a signed-in session, and the roles it held when it was last looked up. */
final class AccountPrincipal implements UserDetails {

    private final Account account;
    private final Set<String> roles;

    AccountPrincipal(Account account, Set<String> roles) {
        this.account = account;
        this.roles = Set.copyOf(roles);
    }

    Account account() {
        return account;
    }

    Set<String> roles() {
        return roles;
    }

    AccountId id() {
        return account.id();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return roles.stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    @Override
    public @Nullable String getPassword() {
        return null;
    }

    @Override
    public String getUsername() {
        return account.email();
    }

    @Override
    public boolean isEnabled() {
        return account.state() == AccountState.ACTIVE;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountPrincipal principal && principal.id().equals(id());
    }

    @Override
    public int hashCode() {
        return id().hashCode();
    }
}
