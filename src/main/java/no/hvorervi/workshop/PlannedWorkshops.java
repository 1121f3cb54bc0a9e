package no.hvorervi.workshop;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The workshops that a person has planned. */
@Component
@Order(10)
class PlannedWorkshops implements PersonalData {

    private final WorkshopRepository repository;
    private final Transactions transactions;

    PlannedWorkshops(WorkshopRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("workshop");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(new PersonalSection("workshops", repository.findPlannedBy(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    /** The workshop is the unit's, and stays; it points at an account that has no name any more. */
    @Override
    public void erase(AccountId person) {}
}
