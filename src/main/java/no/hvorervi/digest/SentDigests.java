package no.hvorervi.digest;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Which weeks a person has had a letter, and whether the person has said no. */
@Component
@Order(9)
class SentDigests implements PersonalData {

    private final DigestRepository repository;
    private final Transactions transactions;

    SentDigests(DigestRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("digest_sent", "digest_refusal");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("digestRefusal", repository.findRefusal(person)),
                        new PersonalSection("digestsSent", repository.findSent(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    @Override
    public void erase(AccountId person) {
        transactions.write(() -> repository.erase(person));
    }
}
