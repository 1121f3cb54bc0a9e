package no.hvorervi.provisioning;

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
 * What the directories of municipalities tell of a person, and for which of their groups the person chose a role: that
 * stays, by somebody without a name.
 */
@Component
@Order(4)
class DirectoryEntries implements PersonalData {

    private final DirectoryEntryRepository repository;
    private final Transactions transactions;

    DirectoryEntries(DirectoryEntryRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("scim_user", "scim_group");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("directory", repository.findInDirectories(person)),
                        new PersonalSection("directoryGroups", repository.findGroups(person)),
                        new PersonalSection("mapped", repository.findMapped(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    @Override
    public void erase(AccountId person) {
        transactions.write(() -> repository.erase(person));
    }
}
