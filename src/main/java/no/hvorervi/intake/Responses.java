package no.hvorervi.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The opened answers of closed rounds, for the release and nobody else: what one person has answered never leaves this
 * module, only what a group has.
 *
 * <p>It does not know who may ask: the release calls it in its transactions.
 */
@Component
public class Responses {

    private final ResponseRepository repository;
    private final OpenRounds rounds;
    private final Transactions transactions;

    Responses(ResponseRepository repository, OpenRounds rounds, Transactions transactions) {
        this.repository = repository;
        this.rounds = rounds;
        this.transactions = transactions;
    }

    /**
     * What the units of the round have answered, each with each voice that anybody used; by unit, then by voice.
     *
     * @throws IllegalStateException if the round is not closed, or its answers are deleted
     */
    public List<ResponseCounts> count(RoundId round) {
        return transactions.read(() -> {
            List<ResponseCounts> groups = new ArrayList<>();
            freeze(round, List.of(), group -> groups.add(group.counts()));
            return groups;
        });
    }

    /**
     * Whether there are answers of the round, or may be when it closes: they are opened and not deleted, or somebody has, or
     * had, a code to answer with that is not closed yet.
     */
    public boolean isComing(RoundId round) {
        return transactions.read(() -> repository.isUnclosed(round) || repository.isKept(round));
    }

    /** Whether the answers of the round are opened and not deleted. */
    public boolean isKept(RoundId round) {
        return transactions.read(() -> repository.isKept(round));
    }

    /** The units that answers of the round are kept with: those that answered, or units above them that were asked nothing. */
    public Set<UnitId> findUnits(RoundId round) {
        return transactions.read(() -> repository.findUnits(round));
    }

    /**
     * Hands over what the units of the round have answered, each with each voice that anybody used: by unit, the least
     * identifier first, then by voice. Few of them are held at a time, so that a country's answers fit into memory.
     *
     * <p>To be called in a transaction, all from one snapshot; whoever begins it again must begin the reader again too.
     *
     * @param scale whose questions are to be seen together, in their order; none for none
     * @throws IllegalStateException if the round is not closed, or its answers are deleted
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void freeze(RoundId round, List<QuestionId> scale, Consumer<FrozenAnswers> reader) {
        requireKept(round);
        var counter = new GroupCounter(scale, reader);
        repository.readResponses(round, counter);
        counter.end();
    }

    /**
     * The result of the round is released: its answers are deleted when the days have passed that people were told. To be
     * called in the transaction that stores what is released; called again, the later moment counts.
     *
     * @throws IllegalStateException if the round is not closed, or its answers are deleted
     */
    public void released(RoundId round, Instant at) {
        transactions.write(() -> {
            RoundTerms terms = rounds.findTerms(round).orElseThrow();
            if (!repository.setDeadline(round, NorwegianTime.dateOf(at).plusDays(terms.retentionDays()))) {
                requireKept(round);
            }
        });
    }

    private void requireKept(RoundId round) {
        if (!repository.isKept(round)) {
            throw new IllegalStateException("Round " + round + " is not closed, or its answers are deleted");
        }
    }
}
