package no.hvorervi.people;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.organisation.AccessRevision;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which municipalities a person belongs to, the roles held in units, now and before, and what the person decided for a
 * municipality: that stays, by somebody without a name.
 */
@Component
@Order(3)
class Belonging implements PersonalData {

    private final BelongingRepository repository;
    private final AccessRevision revision;
    private final Transactions transactions;

    Belonging(BelongingRepository repository, AccessRevision revision, Transactions transactions) {
        this.repository = repository;
        this.revision = revision;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "membership", "municipality_agreement");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("municipalities", repository.findMunicipalities(person)),
                        new PersonalSection("roles", repository.findRoles(person)),
                        new PersonalSection("lent", repository.findLent(person)),
                        new PersonalSection("agreed", repository.findAgreed(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    @Override
    public void erase(AccountId person) {
        transactions.write(() -> {
            repository.erase(person);
            revision.raise();
        });
    }
}
