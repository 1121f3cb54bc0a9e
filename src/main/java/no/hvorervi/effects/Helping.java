package no.hvorervi.effects;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.CriteriaVersionId;

/**
 * What became of actions in a municipality, by item in the order of the questions.
 *
 * @param municipality what it is called
 * @param sharing how many units let others learn from theirs
 */
public record Helping(String municipality, int sharing, List<OfItem> items) {

    /** From how many different units on anything is shown. */
    public static final int FEWEST_UNITS = 5;

    public Helping {
        items = List.copyOf(items);
    }

    /**
     * Of one item.
     *
     * @param sum empty where too few units have tried anything
     * @param suggestions those of the content, in its order
     */
    public record OfItem(Item item, Optional<Sum> sum, List<Optional<Sum>> suggestions) {

        public OfItem {
            suggestions = List.copyOf(suggestions);
        }
    }

    /**
     * How often something was followed by what.
     *
     * @param units how many different ones
     */
    public record Sum(int units, int worked, int notSure, int wrongWay) {

        public int actions() {
            return worked + notSure + wrongWay;
        }
    }

    /**
     * What became of actions about an item.
     *
     * @param criteria empty for all together
     * @param suggestion empty for all together; less than 0 for what units thought of themselves
     */
    record Tried(String key, Optional<CriteriaVersionId> criteria, Optional<Integer> suggestion, Sum sum) {}

    /** Of the municipality; a suggestion means what it says in one version of the criteria alone. */
    static Helping of(String municipality, int sharing, Criteria criteria, Collection<Tried> tried) {
        return new Helping(
                municipality,
                sharing,
                criteria.items().map(item -> of(item, criteria, tried)).toList());
    }

    private static OfItem of(Item item, Criteria criteria, Collection<Tried> all) {
        List<Tried> tried =
                all.stream().filter(each -> each.key().equals(item.key())).toList();
        int suggestions =
                item instanceof Principle principle ? principle.suggestions().size() : 0;
        return new OfItem(
                item,
                sum(tried, Optional.empty(), Optional.empty()),
                IntStream.range(0, suggestions)
                        .mapToObj(at -> sum(tried, Optional.of(criteria.id()), Optional.of(at)))
                        .toList());
    }

    private static Optional<Sum> sum(
            List<Tried> tried, Optional<CriteriaVersionId> criteria, Optional<Integer> suggestion) {
        return tried.stream()
                .filter(each -> each.criteria().equals(criteria))
                .filter(each -> each.suggestion().equals(suggestion))
                .map(Tried::sum)
                .filter(each -> each.units() >= FEWEST_UNITS)
                .findFirst();
    }
}
