package no.hvorervi.release;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.RoundId;
import no.hvorervi.intake.FrozenAnswers;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.intake.ResponseCounts;
import no.hvorervi.intake.Responses;
import no.hvorervi.intake.ScaleCounts;
import no.hvorervi.intake.ScoreCounts;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleasedItem;
import org.springframework.stereotype.Component;

/** Reads what the groups of a closed round have answered into plain numbers. */
@Component
class AnswerReader {

    private final Responses responses;

    AnswerReader(Responses responses) {
        this.responses = responses;
    }

    /**
     * To be called in a transaction.
     *
     * @throws IllegalArgumentException if a unit has answered that is not one of the release
     */
    Tallies read(RoundId round, Frame frame) {
        Map<ReleasedItem, QuestionId> questions = questions(frame.basis().items());
        List<QuestionId> principles = frame.basis().items().stream()
                .filter(item -> item.kind() == ItemKind.PRINCIPLE)
                .map(item -> question(questions, item))
                .toList();
        var tallies = new Tallies(frame.size());
        responses.freeze(round, principles, group -> add(tallies, frame, questions, group));
        return tallies;
    }

    /** Own statements are numbered by themselves. */
    private static Map<ReleasedItem, QuestionId> questions(List<ReleasedItem> items) {
        Map<ReleasedItem, QuestionId> questions = new HashMap<>();
        int statements = 0;
        for (ReleasedItem item : items) {
            if (item.item().isPresent()) {
                questions.put(item, new QuestionId.OfItem(item.item().get()));
            } else {
                statements++;
                questions.put(item, new QuestionId.OfStatement(statements));
            }
        }
        return questions;
    }

    private static QuestionId question(Map<ReleasedItem, QuestionId> questions, ReleasedItem item) {
        QuestionId question = questions.get(item);
        if (question == null) {
            throw new IllegalStateException("An item without a question");
        }
        return question;
    }

    private static void add(
            Tallies tallies, Frame frame, Map<ReleasedItem, QuestionId> questions, FrozenAnswers answers) {
        ResponseCounts counts = answers.counts();
        int unit = frame.requireNumber(counts.unit());
        tallies.addPeople(counts.voice(), unit, counts.people());
        questions.forEach((item, question) -> {
            ScoreCounts scores = counts.scores().get(question);
            if (scores != null) {
                int lowest = item.kind().range().min();
                for (int place = 0; place < Tallies.PLACES; place++) {
                    tallies.add(AskedKey.of(counts.voice(), item), unit, place, scores.of(lowest + place));
                }
            }
        });
        ScaleCounts scale = answers.scale();
        if (scale.people() > 0) {
            tallies.add(counts.voice(), unit, new Together(scale.people(), scale.sums(), scale.products()));
        }
    }
}
