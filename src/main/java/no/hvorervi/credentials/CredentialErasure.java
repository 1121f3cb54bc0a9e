package no.hvorervi.credentials;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A person's second step, recovery codes, and links to choose another password with. */
@Component
@Order(2)
class CredentialErasure implements PersonalData {

    private final CredentialErasureRepository repository;
    private final Transactions transactions;

    CredentialErasure(CredentialErasureRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("password_reset", "second_factor", "recovery_code");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("secondStep", repository.findSecondFactors(person)),
                        new PersonalSection("passwordReset", repository.findPasswordResets(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    @Override
    public void erase(AccountId person) {
        transactions.write(() -> repository.erase(person));
    }
}
