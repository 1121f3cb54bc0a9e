package no.hvorervi.assessment;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Factor.Effect;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;

/** Criteria small enough to compute by hand, and assessments made with them: nine principles p1–p9, four factors. */
final class TestCriteria {

    private TestCriteria() {}

    static final Criteria CRITERIA = new Criteria(
            new CriteriaVersionId(1),
            "test",
            1,
            text("title"),
            text("intro"),
            IntStream.rangeClosed(1, 5)
                    .mapToObj(score -> text("label " + score))
                    .toList(),
            text("don't know"),
            IntStream.rangeClosed(1, 9).mapToObj(TestCriteria::principle).toList(),
            List.of(
                    factor(11, "plus-1", Effect.PROMOTING, "p1", "p2"),
                    factor(12, "plus-2", Effect.PROMOTING, "p1", "p3")),
            List.of(factor(21, "minus-1", Effect.HINDERING, "p1", "p2"), factor(22, "minus-2", Effect.HINDERING, "p1")),
            List.of(balance(31, "control"), balance(32, "latitude")),
            text("prompt"),
            text("warning"));

    private static LocalizedText text(String text) {
        return new LocalizedText(Map.of(Language.NB, text, Language.NN, text, Language.EN, text));
    }

    private static Principle principle(int number) {
        List<LocalizedText> levels = IntStream.rangeClosed(1, 5)
                .mapToObj(level -> text("level " + level))
                .toList();
        return new Principle(
                new CriteriaItemId(number),
                "p" + number,
                text("Principle " + number),
                text("Statement " + number),
                text("Explanation"),
                levels,
                List.of(text("Question?")),
                List.of(text("Try this")),
                Optional.empty());
    }

    private static Factor factor(int id, String key, Effect effect, String... related) {
        return new Factor(new CriteriaItemId(id), key, effect, text(key), text(key), List.of(related));
    }

    private static BalanceItem balance(int id, String key) {
        return new BalanceItem(new CriteriaItemId(id), key, text(key), text(key), text("too little"), text("too much"));
    }

    static Principle principle(String key) {
        return CRITERIA.principles().stream()
                .filter(each -> each.key().equals(key))
                .findAny()
                .orElseThrow();
    }

    /** A draft with these ratings by item key. */
    static Assessment assessment(Map<String, Rating> ratings) {
        Map<CriteriaItemId, Versioned<Answer>> answers = new HashMap<>();
        CRITERIA.items()
                .filter(item -> ratings.containsKey(item.key()))
                .forEach(item ->
                        answers.put(item.id(), new Versioned<>(Answer.EMPTY.withRating(rating(ratings, item)), 1)));
        return new Assessment(
                new AssessmentId(1),
                new UnitId(1),
                CRITERIA.id(),
                Voice.LEADER,
                1,
                1,
                new AssessmentState.Draft(),
                Instant.EPOCH,
                new Versioned<>("", 1),
                answers);
    }

    private static Rating rating(Map<String, Rating> ratings, Item item) {
        return ratings.getOrDefault(item.key(), Rating.missing());
    }

    /** A draft with these levels of p1, p2 and so on; 0 stands for «don't know». */
    static Assessment levels(List<Integer> levels) {
        Map<String, Rating> ratings = new HashMap<>();
        for (int at = 0; at < levels.size(); at++) {
            int level = levels.get(at);
            ratings.put("p" + (at + 1), level == 0 ? Rating.notApplicable() : Rating.of(level));
        }
        return assessment(ratings);
    }

    static Stream<String> keys(List<UnitProfile.PrincipleLevel> principles) {
        return principles.stream().map(each -> each.principle().key());
    }
}
