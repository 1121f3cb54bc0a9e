package no.hvorervi.criteria;

import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaVersionId;

/**
 * A published version of what units are scored on.
 *
 * @param key the set, such as {@code oslo-2017}
 * @param number the version of the set, from 1
 * @param scaleLabels what the scores 1 to 5 are called, 1 first
 * @param noAnswer what «don't know / not applicable» is called
 * @param commentPrompt the one open question
 */
public record Criteria(
        CriteriaVersionId id,
        String key,
        int number,
        LocalizedText title,
        LocalizedText intro,
        List<LocalizedText> scaleLabels,
        LocalizedText noAnswer,
        List<Principle> principles,
        List<Factor> promoting,
        List<Factor> hindering,
        List<BalanceItem> balance,
        LocalizedText commentPrompt,
        LocalizedText commentWarning) {

    /** Every item in the order it is asked. */
    public Stream<Item> items() {
        return Stream.of(principles, promoting, hindering, balance).flatMap(List::stream);
    }

    public Stream<Factor> factors() {
        return Stream.concat(promoting.stream(), hindering.stream());
    }

    public LocalizedText scaleLabel(int score) {
        return scaleLabels.get(score - 1);
    }
}
