package no.hvorervi.effects;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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
     * @param suggestions those of the content, in its order; empty where too few units have tried it, or have tried the rest
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
     * What became of one action of a unit.
     *
     * @param suggestion which of those that the criteria have for the item; empty for what the unit thought of itself
     */
    record Outcome(String key, CriteriaVersionId criteria, Optional<Integer> suggestion, Verdict verdict) {

        private boolean isOf(Criteria version, int number) {
            return criteria.equals(version.id())
                    && suggestion.filter(each -> each == number).isPresent();
        }
    }

    /**
     * Of the municipality; a suggestion means what it says in one version of the criteria alone.
     *
     * @param units for each unit what became of its actions
     */
    static Helping of(String municipality, int sharing, Criteria criteria, Collection<List<Outcome>> units) {
        Map<String, List<List<Outcome>>> byItem = new HashMap<>();
        for (List<Outcome> unit : units) {
            unit.stream()
                    .collect(Collectors.groupingBy(Outcome::key))
                    .forEach((key, outcomes) -> byItem.computeIfAbsent(key, none -> new ArrayList<>())
                            .add(outcomes));
        }
        return new Helping(
                municipality,
                sharing,
                criteria.items()
                        .map(item -> of(item, criteria, byItem.getOrDefault(item.key(), List.of())))
                        .toList());
    }

    private static OfItem of(Item item, Criteria criteria, List<List<Outcome>> units) {
        int suggestions =
                item instanceof Principle principle ? principle.suggestions().size() : 0;
        Sum sum = sum(units, each -> true);
        List<Optional<Sum>> tried = new ArrayList<>(IntStream.range(0, suggestions)
                .mapToObj(at ->
                        Optional.of(sum(units, each -> each.isOf(criteria, at))).filter(Helping::isShown))
                .toList());
        Sum rest = sum(units, each -> IntStream.range(0, suggestions)
                .noneMatch(at -> tried.get(at).isPresent() && each.isOf(criteria, at)));
        if (rest.units() > 0 && !isShown(rest)) {
            // Whoever takes the suggestions from the item would have what a few did: with one of them fewer there are
            // enough.
            IntStream.range(0, suggestions)
                    .boxed()
                    .filter(at -> tried.get(at).isPresent())
                    .min(Comparator.comparing(at -> tried.get(at).orElseThrow().actions()))
                    .ifPresent(at -> tried.set(at, Optional.empty()));
        }
        return new OfItem(item, Optional.of(sum).filter(Helping::isShown), tried);
    }

    private static boolean isShown(Sum sum) {
        return sum.units() >= FEWEST_UNITS;
    }

    private static Sum sum(List<List<Outcome>> units, Predicate<Outcome> which) {
        var counts = new EnumMap<Verdict, Integer>(Verdict.class);
        int some = 0;
        for (List<Outcome> unit : units) {
            boolean isAny = false;
            for (Outcome each : unit) {
                if (which.test(each)) {
                    isAny = true;
                    counts.merge(each.verdict(), 1, Integer::sum);
                }
            }
            some += isAny ? 1 : 0;
        }
        return new Sum(
                some,
                counts.getOrDefault(Verdict.WORKED, 0),
                counts.getOrDefault(Verdict.NOT_SURE, 0),
                counts.getOrDefault(Verdict.WRONG_WAY, 0));
    }
}
