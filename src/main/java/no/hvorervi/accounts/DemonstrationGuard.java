package no.hvorervi.accounts;

import no.hvorervi.base.Transactions;
import no.hvorervi.base.UnsafeConfigurationException;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Refuses to run in earnest on the demonstration's database: the passwords in it are public. */
@Component
@Profile("!demo")
class DemonstrationGuard implements InitializingBean {

    private final AccountRepository repository;
    private final Transactions transactions;

    DemonstrationGuard(AccountRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public void afterPropertiesSet() {
        if (transactions.read(repository::isDemonstration)) {
            throw new UnsafeConfigurationException(
                    "This database holds the demonstration, whose passwords are public.",
                    "Use another database or data folder, or start with --spring.profiles.active=demo.");
        }
    }
}
