package no.hvorervi.accounts;

import no.hvorervi.base.Transactions;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsPasswordService;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.stereotype.Component;

/** Finds the account for a sign-in, and stores its password anew when the way of hashing has become stronger. */
@Component
class AccountDetailsService implements UserDetailsService, UserDetailsPasswordService {

    private final AccountRepository repository;
    private final Principals principals;
    private final Transactions transactions;

    AccountDetailsService(AccountRepository repository, Principals principals, Transactions transactions) {
        this.repository = repository;
        this.principals = principals;
        this.transactions = transactions;
    }

    @Override
    public UserDetails loadUserByUsername(String email) {
        return transactions.read(() -> EmailAddress.parse(email)
                .flatMap(repository::findByEmail)
                .map(account -> principals.of(
                        account, repository.findPasswordHash(account.id()).orElse(null)))
                .orElseThrow(() -> new UsernameNotFoundException("No such account")));
    }

    @Override
    public UserDetails updatePassword(UserDetails user, @Nullable String newHash) {
        AccountPrincipal principal = (AccountPrincipal) user;
        if (newHash != null) {
            transactions.write(() -> repository.setPasswordHash(principal.id(), newHash));
        }
        return new AccountPrincipal(principal.account(), principal.roles(), newHash);
    }
}
