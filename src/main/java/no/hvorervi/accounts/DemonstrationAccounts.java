package no.hvorervi.accounts;

import java.time.Clock;
import no.hvorervi.base.Transactions;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.ids.AccountId;
import org.springframework.context.annotation.Profile;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** The first account of the demonstration, and acting as its people while it is loaded. */
@Component
@Profile("demo")
public class DemonstrationAccounts {

    private final AccountRepository repository;
    private final PasswordEncoder encoder;
    private final Principals principals;
    private final Transactions transactions;
    private final Clock clock;

    DemonstrationAccounts(
            AccountRepository repository,
            PasswordEncoder encoder,
            Principals principals,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.encoder = encoder;
        this.principals = principals;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes the operator, if the installation is empty.
     *
     * @return false when the demonstration is there already
     * @throws UnsafeConfigurationException if the database holds a real installation: its people would get company that
     *     everyone knows the password of
     */
    public boolean begin(String name, EmailAddress email, String password) {
        String hash = encoder.encode(password);
        return transactions.write(() -> {
            repository.lockInstallation();
            if (repository.isDemonstration()) {
                return false;
            }
            if (repository.existsOperator()) {
                throw new UnsafeConfigurationException(
                        "This database holds a real installation, and the profile demo would open it to everyone.",
                        "Start without the profile demo, or give the demonstration a database of its own.");
            }
            repository.markDemonstration();
            AccountId id = repository.insert(name, email, clock.instant());
            repository.setPasswordHash(id, hash);
            repository.grantOperator(id);
            return true;
        });
    }

    /** Does something in the name of one of the demonstration's people. */
    public void as(String email, Runnable work) {
        Authentication person = transactions
                .read(() -> EmailAddress.parse(email).flatMap(repository::findByEmail))
                .map(Account::id)
                .flatMap(principals::authentication)
                .orElseThrow();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person);
        SecurityContextHolder.setContext(context);
        try {
            work.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }
}
