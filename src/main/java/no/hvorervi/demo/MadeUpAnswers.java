package no.hvorervi.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.ids.CriteriaItemId;

/**
 * What groups of people have answered who do not exist; the same each time, since it follows from what the group is
 * called.
 */
final class MadeUpAnswers {

    /** How much of an answer comes from the person's mood and how much from the question; the squares add up to one. */
    private static final double MOOD = 0.6;

    private static final double QUESTION = 0.8;

    /**
     * Standard deviations: of people in a unit, of units, of a unit's items, and of an item from one round to the next.
     */
    private static final double OF_PEOPLE = 0.9;

    private static final double OF_UNITS = 0.35;
    private static final double OF_ITEMS = 0.25;
    private static final double OF_ROUNDS = 0.1;

    private final Map<String, Double> usual;
    private final Set<String> alike;

    /**
     * Of a municipality.
     *
     * @param usual the mean of each item, by its key
     * @param alike the keys of items that are answered alike in all units
     */
    MadeUpAnswers(Map<String, Double> usual, Set<String> alike) {
        this.usual = usual;
        this.alike = alike;
    }

    /**
     * A group that answers.
     *
     * @param round what tells the round from others
     * @param counted how many give each score, the lowest first, of items for which that is given
     */
    record Group(String unit, String round, int people, Map<String, List<Integer>> counted) {}

    /** What each person of the group answers to the items. */
    List<Map<CriteriaItemId, Integer>> of(Group group, List<Item> items) {
        var random = random(group.unit(), group.round());
        double[] moods = gaussians(random, group.people());
        List<Map<CriteriaItemId, Integer>> people = new ArrayList<>();
        Arrays.stream(moods).forEach(each -> people.add(new HashMap<>()));
        for (Item item : items) {
            double[] leaning = gaussians(random, group.people());
            Arrays.setAll(leaning, at -> MOOD * moods[at] + QUESTION * leaning[at]);
            List<Integer> counts = group.counted().getOrDefault(item.key(), List.of());
            int[] scores = counts.isEmpty()
                    ? around(mean(group, item), leaning, item.range())
                    : ranked(counts, leaning, item.range().min());
            IntStream.range(0, group.people()).forEach(at -> people.get(at).put(item.id(), scores[at]));
        }
        return people;
    }

    private double mean(Group group, Item item) {
        double ofUnit = OF_UNITS * random(group.unit()).nextGaussian()
                + OF_ITEMS * random(group.unit(), item.key()).nextGaussian();
        return Optional.ofNullable(usual.get(item.key())).orElseThrow()
                + (alike.contains(item.key()) ? 0 : ofUnit)
                + OF_ROUNDS * random(group.unit(), item.key(), group.round()).nextGaussian();
    }

    private static int[] around(double mean, double[] leaning, ScoreRange range) {
        return Arrays.stream(leaning)
                .mapToInt(each -> Math.clamp(Math.round(mean + OF_PEOPLE * each), range.min(), range.max()))
                .toArray();
    }

    /** Those who lean lowest give the lowest scores. */
    private static int[] ranked(List<Integer> counts, double[] leaning, int lowest) {
        int[] scores = new int[leaning.length];
        int[] inOrder = IntStream.range(0, leaning.length)
                .boxed()
                .sorted(Comparator.comparingDouble(at -> leaning[at]))
                .mapToInt(Integer::intValue)
                .toArray();
        int next = 0;
        for (int step = 0; step < counts.size(); step++) {
            for (int person = 0; person < counts.get(step); person++) {
                scores[inOrder[next++]] = lowest + step;
            }
        }
        if (next != scores.length) {
            throw new IllegalArgumentException("The counts are not of as many people as there are");
        }
        return scores;
    }

    private static double[] gaussians(RandomGenerator random, int count) {
        return IntStream.range(0, count)
                .mapToDouble(at -> random.nextGaussian())
                .toArray();
    }

    private static RandomGenerator random(String... names) {
        return new SplittableRandom(String.join("/", names).hashCode());
    }
}
