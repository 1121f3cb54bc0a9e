package no.hvorervi.effects;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** For which units a person has said yes to others learning from their actions. */
@Component
@Order(8)
class GivenConsents implements PersonalData {

    private final ConsentRepository repository;
    private final Transactions transactions;

    GivenConsents(ConsentRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("action_consent");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(new PersonalSection("actionShares", repository.findGiven(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    /** What the unit shares is the unit's choice and stays; it points at an account that has no name any more. */
    @Override
    public void erase(AccountId person) {}
}
