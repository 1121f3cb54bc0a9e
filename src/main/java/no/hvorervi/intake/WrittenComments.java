package no.hvorervi.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds.AskedUnit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people have written in rounds that are closed, for the review and nobody else: nothing leads from it to what they have
 * scored.
 *
 * <p>It does not know who may ask: the review calls it in its transactions.
 */
@Component
public class WrittenComments {

    private final ResponseRepository repository;
    private final Transactions transactions;

    WrittenComments(ResponseRepository repository, Transactions transactions) {
        this.repository = repository;
        this.transactions = transactions;
    }

    /**
     * What was written about a unit.
     *
     * @param people how many have answered in the unit itself, whether or not they wrote
     * @param texts in an order that tells nothing and is the same each time
     */
    public record Written(int people, List<String> texts) {

        public Written {
            texts = List.copyOf(texts);
        }

        /** Never the texts: they must not reach a log. */
        @Override
        public String toString() {
            return "Written[…]";
        }
    }

    /** What is stored; nothing of a round that is not closed, or whose answers are deleted. */
    public Written find(RoundId round, UnitId unit, AnonymousVoice voice) {
        return transactions.read(() -> new Written(
                repository.countResponses(round, unit, voice), repository.findComments(round, unit, voice)));
    }

    /** Where there are comments at all, of these units. */
    public Set<AskedUnit> findCommented(Collection<UnitId> units) {
        return units.isEmpty() ? Set.of() : transactions.readOnce(() -> repository.findCommented(units));
    }

    /** The day on which all that was answered in the round is deleted; empty when it is. */
    public Optional<LocalDate> keptUntil(RoundId round) {
        return transactions.readOnce(() -> repository.findDeadline(round));
    }

    /**
     * Deletes what was written about a unit.
     *
     * @param count how many comments that is; so none is deleted unread
     * @throws IllegalStateException if there is another number of them
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(RoundId round, UnitId unit, AnonymousVoice voice, int count) {
        if (repository.deleteComments(round, unit, voice) != count) {
            throw new IllegalStateException("The comments of round " + round + " are others than were read");
        }
    }
}
