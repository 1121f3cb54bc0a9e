package no.hvorervi.coordination;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.AccountId;
import no.hvorervi.personal.PersonalData;
import no.hvorervi.personal.PersonalSection;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What a person has asked other units and answered them for a unit. */
@Component
@Order(8)
class SaidBetweenUnits implements PersonalData {

    private final ActionShareRepository shares;
    private final HandedUpRepository handed;
    private final Transactions transactions;

    SaidBetweenUnits(ActionShareRepository shares, HandedUpRepository handed, Transactions transactions) {
        this.shares = shares;
        this.handed = handed;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("action_share", "handed_up", "handed_answer");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("actionShares", shares.findSaid(person)),
                        new PersonalSection("handedUp", handed.findHanded(person)),
                        new PersonalSection("handedAnswers", handed.findAnswered(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    /** What units said to each other is theirs and stays; it points at an account that has no name any more. */
    @Override
    public void erase(AccountId person) {}
}
