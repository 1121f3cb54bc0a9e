package no.hvorervi.assessment;

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
 * What a person has signed and written in a role. An assessment is the municipality's and stays, as the record of how the
 * unit was led (GDPR article 17(3), arkivlova); the name under it goes.
 */
@Component
@Order(5)
class Signings implements PersonalData {

    private final SigningRepository repository;
    private final Transactions transactions;

    Signings(SigningRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("assessment", "assessment_answer");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("signed", repository.findSigned(person)),
                        new PersonalSection("begun", repository.findBegun(person)),
                        new PersonalSection("answered", repository.findAnswered(person)),
                        new PersonalSection("comments", repository.findComments(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    @Override
    public void erase(AccountId person) {
        transactions.write(() -> repository.erase(person));
    }
}
