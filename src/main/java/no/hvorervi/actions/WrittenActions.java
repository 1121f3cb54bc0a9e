package no.hvorervi.actions;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The actions that a person has written down or sees to, and what the person has answered about them. What the unit decided is
 * the unit's and stays; the name of whoever sees to it goes.
 */
@Component
@Order(8)
class WrittenActions implements PersonalData {

    private final ActionRepository repository;
    private final CheckInRepository checkIns;
    private final Transactions transactions;

    WrittenActions(ActionRepository repository, CheckInRepository checkIns, Transactions transactions) {
        this.repository = repository;
        this.checkIns = checkIns;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("action", "action_check_in");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("ownedActions", repository.findOwned(person)),
                        new PersonalSection("actions", repository.findCreated(person)),
                        new PersonalSection("checkIns", checkIns.findAnswered(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    @Override
    public void erase(AccountId person) {
        transactions.write(() -> repository.eraseOwner(person));
    }
}
