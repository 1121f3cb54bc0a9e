package no.hvorervi.accounts;

import java.util.Collection;
import java.util.List;
import no.hvorervi.ids.AccountId;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/** The account behind a signed-in session. */
final class AccountPrincipal implements UserDetails, CredentialsContainer {

    private final Account account;
    private @Nullable String passwordHash;

    AccountPrincipal(Account account, @Nullable String passwordHash) {
        this.account = account;
        this.passwordHash = passwordHash;
    }

    Account account() {
        return account;
    }

    AccountId id() {
        return account.id();
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return account.isAdministrator()
                ? List.of(new SimpleGrantedAuthority("ROLE_" + Roles.ADMINISTRATOR))
                : List.of();
    }

    @Override
    public @Nullable String getPassword() {
        return passwordHash;
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
    public void eraseCredentials() {
        passwordHash = null;
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
