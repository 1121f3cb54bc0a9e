package no.hvorervi.intake;

import java.util.Map;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * What those who answered about one unit with one voice have answered together; not to be shown before it has been decided what
 * of it may be.
 *
 * @param people how many handed in, also those who answered little
 * @param scores of the questions that anybody answered
 */
public record ResponseCounts(UnitId unit, AnonymousVoice voice, int people, Map<QuestionId, ScoreCounts> scores) {

    public ResponseCounts {
        scores = Map.copyOf(scores);
    }

    /** Never the numbers: they must not reach a log. */
    @Override
    public String toString() {
        return "ResponseCounts[…]";
    }
}
