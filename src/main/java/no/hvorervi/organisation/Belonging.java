package no.hvorervi.organisation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.accounts.PersonalData;
import no.hvorervi.accounts.PersonalSection;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Which municipalities a person belongs to, what their directories tell, the roles held in units, now and before, and what
 * the person decided for a municipality: that stays, by somebody without a name.
 */
@Component
@Order(2)
class Belonging implements PersonalData {

    private final BelongingRepository repository;
    private final AccessRevisionRepository revision;
    private final Transactions transactions;

    Belonging(BelongingRepository repository, AccessRevisionRepository revision, Transactions transactions) {
        this.repository = repository;
        this.revision = revision;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("person", "membership", "municipality_agreement", "scim_user", "scim_group");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("municipalities", repository.findMunicipalities(person)),
                        new PersonalSection("roles", repository.findRoles(person)),
                        new PersonalSection("lent", repository.findLent(person)),
                        new PersonalSection("directory", repository.findInDirectories(person)),
                        new PersonalSection("directoryGroups", repository.findGroups(person)),
                        new PersonalSection("mapped", repository.findMapped(person)),
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
