package no.hvorervi.intake;

import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.i18n.LocalizedText;

/** Something that is asked, to be answered by a score, by «don't know», or not at all. */
public sealed interface Question {

    QuestionId id();

    /** As this voice is asked. */
    LocalizedText statement();

    /** The scores to choose from: 1 to 5, or −2 to +2 for a balance item. */
    ScoreRange range();

    /**
     * An item of the criteria; its class says which part it belongs to.
     *
     * @param statement citizens get another than the item's own
     */
    record OfCriteria(Item item, LocalizedText statement) implements Question {

        @Override
        public QuestionId id() {
            return new QuestionId.OfItem(item.id());
        }

        @Override
        public ScoreRange range() {
            return item.range();
        }
    }

    /**
     * A statement of the municipality's own, kept apart from the criteria.
     *
     * @param place among those of the round, from 1
     */
    record OfRound(int place, LocalizedText statement) implements Question {

        @Override
        public QuestionId id() {
            return new QuestionId.OfStatement(place);
        }

        @Override
        public ScoreRange range() {
            return ScoreRange.EXTENT;
        }
    }
}
