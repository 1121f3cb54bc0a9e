package no.hvorervi.assessment;

import java.util.List;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;

/**
 * How much of an assessment has been answered; «don't know» counts as an answer.
 *
 * @param missingPrinciples the principles without an answer, in the order they are asked
 */
public record Progress(int answered, int total, List<Item> missingPrinciples) {

    public static Progress of(Criteria criteria, Assessment assessment) {
        List<Item> items = criteria.items().toList();
        return new Progress(
                (int) items.stream()
                        .filter(item -> assessment.rating(item).isGiven())
                        .count(),
                items.size(),
                criteria.principles().stream()
                        .filter(item -> !assessment.rating(item).isGiven())
                        .map(Item.class::cast)
                        .toList());
    }

    /** All nine principles have an answer; factors and balance may be left out. */
    public boolean canBeSubmitted() {
        return missingPrinciples.isEmpty();
    }

    public int missing() {
        return total - answered;
    }
}
