package no.hvorervi.intake;

import java.util.Map;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * What one person answered elsewhere.
 *
 * @param scores of the questions answered: 1 to 5, or −2 to +2 for a balance item
 */
public record EarlierAnswer(UnitId unit, AnonymousVoice voice, Map<QuestionId, Integer> scores) {

    public EarlierAnswer {
        scores = Map.copyOf(scores);
    }

    /** Never the answers: they must not reach a log. */
    @Override
    public String toString() {
        return "EarlierAnswer[…]";
    }
}
