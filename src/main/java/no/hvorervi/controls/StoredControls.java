package no.hvorervi.controls;

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
 * The controls that a person answers for, has put into the register, entered something of or answered. What was entered and
 * answered is the unit's and the municipality's and stays; nobody answers any longer for what the person answered for.
 */
@Component
@Order(9)
class StoredControls implements PersonalData {

    private final ControlPersonQueries queries;
    private final ControlRepository controls;
    private final Transactions transactions;

    StoredControls(ControlPersonQueries queries, ControlRepository controls, Transactions transactions) {
        this.queries = queries;
        this.controls = controls;
        this.transactions = transactions;
    }

    @Override
    public Set<String> tables() {
        return Set.of("control", "control_entry", "control_answer", "control_done");
    }

    @Override
    public List<PersonalSection> export(AccountId person) {
        return transactions.read(() -> Stream.of(
                        new PersonalSection("ownedControls", queries.owned(person)),
                        new PersonalSection("addedControls", queries.added(person)),
                        new PersonalSection("controlEntries", queries.entered(person)),
                        new PersonalSection("controlAnswers", queries.answered(person)),
                        new PersonalSection("controlsDone", queries.done(person)))
                .filter(section -> !section.rows().isEmpty())
                .toList());
    }

    @Override
    public void erase(AccountId person) {
        transactions.write(() -> controls.eraseOwner(person));
    }
}
