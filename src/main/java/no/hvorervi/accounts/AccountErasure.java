package no.hvorervi.accounts;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * A person's account: who it is, how to sign in, and what the installation made the person.
 *
 * <p>It does not know who may erase whom: the services that call it have asked.
 */
@Component
@Order(1)
public class AccountErasure implements PersonalData {

    /** Stands wherever a name stood. */
    public static final String NO_NAME = "—";

    private final ErasureRepository repository;
    private final AccountRepository accounts;
    private final Transactions transactions;
    private final Clock clock;

    AccountErasure(ErasureRepository repository, AccountRepository accounts, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.accounts = accounts;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Override
    public Set<String> tables() {
        return Set.of("account", "account_role", "invitation", "account_identity", "account_session");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection(
                                "account",
                                repository.findAccount(person).stream().toList()),
                        new PersonalSection("installation", repository.findRoles(person)),
                        new PersonalSection("invitation", repository.findInvitations(person)),
                        new PersonalSection("identities", repository.findIdentities(person)),
                        new PersonalSection("sessions", repository.findSessions(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    @Override
    public void erase(AccountId person) {
        transactions.write(() -> repository.erase(person, clock.instant()));
    }

    public Optional<Account> find(AccountId person) {
        return transactions.read(() -> accounts.find(person));
    }

    /** Whether it was once somebody's and is nobody's now. */
    public boolean isErased(AccountId person) {
        return transactions.read(() -> repository.isErased(person));
    }
}
