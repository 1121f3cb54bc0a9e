package no.hvorervi.exchange;

import java.util.Locale;
import java.util.Optional;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;

/** What a column of a file of answers holds. */
public sealed interface ColumnUse {

    /** The unit of the person. */
    record Unit() implements ColumnUse {}

    /** Whether the person is an employee or a citizen. */
    record Voice() implements ColumnUse {}

    /** Scores of an item of the criteria. */
    record Asked(String key) implements ColumnUse {}

    /** Scores of something that the criteria do not have; it is called as the column is. */
    record Own() implements ColumnUse {}

    /** Not brought in. */
    record LeftOut() implements ColumnUse {}

    /** As it is written in a file of columns and items; empty when that is none of them. */
    static Optional<ColumnUse> parse(String written, Criteria criteria) {
        return switch (written.toLowerCase(Locale.ROOT)) {
            case "unit" -> Optional.of(new Unit());
            case "voice" -> Optional.of(new Voice());
            case "own" -> Optional.of(new Own());
            case "-" -> Optional.of(new LeftOut());
            default -> item(written, criteria);
        };
    }

    /** What a column is by its heading alone. What people wrote there is never guessed at. */
    static Optional<ColumnUse> ofHeading(String heading, Criteria criteria) {
        return switch (heading.toLowerCase(Locale.ROOT)) {
            case "unit", "enhet", "eining" -> Optional.of(new Unit());
            case "voice", "stemme", "røyst" -> Optional.of(new Voice());
            default -> item(heading, criteria);
        };
    }

    private static Optional<ColumnUse> item(String key, Criteria criteria) {
        return criteria.items()
                .map(Item::key)
                .filter(key::equalsIgnoreCase)
                .findFirst()
                .map(Asked::new);
    }
}
