package no.hvorervi.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

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
            requireKept(round);
            var counting = new Counting();
            repository.readResponses(round, counting::add);
            return counting.end();
        });
    }

    /**
     * What was written about the unit, in an order that tells nothing and is the same each time.
     *
     * @throws IllegalStateException if the round is not closed, or its answers are deleted
     */
    public List<String> findComments(RoundId round, UnitId unit, AnonymousVoice voice) {
        return transactions.read(() -> {
            requireKept(round);
            return repository.findComments(round, unit, voice);
        });
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

    /** Adds up the people of one unit at a time. */
    private static final class Counting {

        private final List<ResponseCounts> done = new ArrayList<>();
        private final Map<AnonymousVoice, Group> current = new TreeMap<>();
        private UnitId unit = new UnitId(0);

        void add(UnitId next, AnonymousVoice voice, byte[] answers) {
            if (!next.equals(unit)) {
                end();
                unit = next;
            }
            Group group = current.computeIfAbsent(voice, each -> new Group());
            group.people++;
            AnswersFormat.forEachScore(answers, group::add);
        }

        List<ResponseCounts> end() {
            current.forEach((voice, group) -> done.add(new ResponseCounts(unit, voice, group.people, group.scores)));
            current.clear();
            return done;
        }
    }

    private static final class Group {

        private final Map<QuestionId, ScoreCounts> scores = new HashMap<>();
        private int people;

        void add(QuestionId question, int score) {
            scores.computeIfAbsent(question, each -> new ScoreCounts()).add(score);
        }
    }
}
