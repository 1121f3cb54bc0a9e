package no.hvorervi.provisioning;

import java.util.List;
import java.util.Set;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The access keys that a person made for a municipality's directory. */
@Component
@Order(6)
class MadeTokens implements PersonalData {

    private final ScimTokenRepository repository;
    private final Transactions transactions;

    MadeTokens(ScimTokenRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("scim_token");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> List.of(new PersonalSection("keys", repository.findMadeBy(person))).stream()
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    /** The keys are the municipality's and go on working; they point at an account that has no name any more. */
    @Override
    public void erase(AccountId person) {}
}
