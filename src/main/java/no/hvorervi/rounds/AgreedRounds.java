package no.hvorervi.rounds;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The rounds that a person has drafted or agreed to in a role. */
@Component
@Order(7)
class AgreedRounds implements PersonalData {

    private final AgreedRoundRepository repository;
    private final Transactions transactions;

    AgreedRounds(AgreedRoundRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("round", "round_approval");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("rounds", repository.findDrafted(person)),
                        new PersonalSection("approvals", repository.findApproved(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    /**
     * That the two sides agreed stays, as the record of what people were asked on (GDPR article 17(3)); it points at an
     * account that has no name any more.
     */
    @Override
    public void erase(AccountId person) {}
}
