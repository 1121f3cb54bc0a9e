package no.hvorervi.comments;

import java.util.List;
import java.util.Set;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The comments that a person has gone through in a role; nothing of what they said. */
@Component
@Order(8)
class AgreedComments implements PersonalData {

    private final CommentReviewRepository repository;
    private final Transactions transactions;

    AgreedComments(CommentReviewRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("comment_review");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> List.of(new PersonalSection("reviews", repository.findAgreed(person))).stream()
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    /**
     * That two agreed to what is shown stays, as the record of it (GDPR article 17(3)); it points at an account that
     * has no name any more.
     */
    @Override
    public void erase(AccountId person) {}
}
