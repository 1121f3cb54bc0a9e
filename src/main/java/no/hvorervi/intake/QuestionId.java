package no.hvorervi.intake;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.ids.CriteriaItemId;

/** What an answer belongs to: an item of the criteria, or a statement of the municipality's own. */
public sealed interface QuestionId {

    /** An item of the criteria. */
    record OfItem(CriteriaItemId item) implements QuestionId {

        @Override
        public String toString() {
            return "i" + item;
        }
    }

    /**
     * A statement of the municipality's own.
     *
     * @param place among those of the round, from 1
     */
    record OfStatement(int place) implements QuestionId {

        @Override
        public String toString() {
            return "s" + place;
        }
    }

    /** How one is written, for instance as the name of a field in a form: {@code i17}, or {@code s1}. */
    Pattern WRITTEN = Pattern.compile("([is])(\\d{1,9})");

    /** Reads what {@code toString} writes; empty for anything else. */
    static Optional<QuestionId> parse(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int number = Integer.parseInt(parts.group(2));
        return Optional.of(
                parts.group(1).equals("i") ? new OfItem(new CriteriaItemId(number)) : new OfStatement(number));
    }
}
