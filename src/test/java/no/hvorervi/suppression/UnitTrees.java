package no.hvorervi.suppression;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Made-up trees of units with answers: up to six levels, 0 to 60 people in each, leaders' own groups among them. */
public final class UnitTrees {

    private static final int LEVELS = 6;

    private UnitTrees() {}

    /** Forests of up to that many units. */
    public static Arbitrary<Forest> forests(int units) {
        return Arbitraries.integers()
                .between(-1, units)
                .list()
                .ofMinSize(1)
                .ofMaxSize(units)
                .map(choices -> Forest.of(parents(choices)));
    }

    /** Any number of a unit before it is taken for its parent, as long as that is not at the lowest level. */
    private static int[] parents(List<Integer> choices) {
        int[] parents = new int[choices.size()];
        int[] levels = new int[parents.length];
        for (int unit = 0; unit < parents.length; unit++) {
            int parent = unit == 0 ? Forest.NONE : Math.min(choices.get(unit), unit - 1);
            while (parent != Forest.NONE && levels[parent] == LEVELS) {
                parent = parents[parent];
            }
            parents[unit] = parent;
            levels[unit] = parent == Forest.NONE ? 1 : levels[parent] + 1;
        }
        return parents;
    }

    /** Answers on five places in each unit of such a forest, in small units mostly, many of them much alike. */
    static Arbitrary<Cells> cells(int units) {
        return forests(units)
                .flatMap(forest ->
                        answers().list().ofSize(forest.size()).map(own -> Cells.of(forest, own.toArray(int[][]::new))));
    }

    public static Arbitrary<int[]> answers() {
        Arbitrary<Integer> people = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(5, Arbitraries.integers().between(1, 12)),
                Tuple.of(2, Arbitraries.integers().between(13, 60)));
        Arbitrary<Integer> mostly = Arbitraries.integers().between(0, 4);
        Arbitrary<Integer> others = Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.just(1)),
                Tuple.of(4, Arbitraries.integers().between(2, 60)));
        return Combinators.combine(people, mostly, others, Arbitraries.randoms())
                .as((n, place, deviating, random) -> {
                    int[] counts = new int[5];
                    IntStream.range(0, n).forEach(person -> counts[person < deviating ? random.nextInt(5) : place]++);
                    return counts;
                });
    }

    /** Answers in each unit and below it. */
    static int[] n(Cells cells) {
        return IntStream.range(0, cells.forest().size()).map(cells::n).toArray();
    }

    /** The given cells as sums of the groups placed directly in units. */
    static List<Form> forms(Cells cells, BitSet shown) {
        return Forms.of("", cells.forest(), shown, n(cells)).forms();
    }

    /** Units of which at least that much is shown. */
    static BitSet atLeast(Shown least, Shown[] shown) {
        BitSet units = new BitSet();
        IntStream.range(0, shown.length)
                .filter(unit -> shown[unit].compareTo(least) >= 0)
                .forEach(units::set);
        return units;
    }
}
