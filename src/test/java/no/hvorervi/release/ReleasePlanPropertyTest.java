package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.statistics.Statistics;
import no.hvorervi.ids.UnitId;
import no.hvorervi.suppression.Attacker;
import no.hvorervi.suppression.Forest;
import no.hvorervi.suppression.Shown;
import no.hvorervi.suppression.UnitTrees;

/** What is released of whatever tree of units, up to six levels deep, 0 to 60 people in each, in those above others too. */
class ReleasePlanPropertyTest {

    /** Whom each unit answers for, and the answers of its own. */
    record Tree(Forest forest, List<int[]> own) {

        int[] parents() {
            return IntStream.range(0, forest.size()).map(forest::parent).toArray();
        }
    }

    private static Arbitrary<Tree> trees(int units) {
        return UnitTrees.forests(units)
                .flatMap(forest ->
                        UnitTrees.answers().list().ofSize(forest.size()).map(own -> new Tree(forest, own)));
    }

    @Provide
    Arbitrary<Tree> small() {
        return trees(9);
    }

    @Provide
    Arbitrary<Tree> large() {
        return trees(40);
    }

    @Provide
    Arbitrary<Integer> groups() {
        return Arbitraries.integers().between(5, 20);
    }

    @Property(tries = 150)
    void attackerWithAllFiguresFindsNoSmallGroup(@ForAll("small") Tree tree, @ForAll("groups") int group) {
        Frame frame = MadeUp.frame(group, MadeUp.principles(1), tree.parents());
        StoredFigures stored = MadeUp.stored(frame, MadeUp.plan(frame, tree.own()));
        StoredColumn column = MadeUp.column(stored);
        requireNone(frame, column.atLeast(Shown.ROUNDED), tree, group);
        requireNone(frame, column.atLeast(Shown.SPREAD), tree, Math.max(10, group));
    }

    private static void requireNone(Frame frame, BitSet shown, Tree tree, int group) {
        int[] people = tree.own().stream()
                .mapToInt(counts -> IntStream.of(counts).sum())
                .toArray();
        assertThat(new Attacker(figures(frame, shown), people).smallest().orElse(group))
                .isGreaterThanOrEqualTo(group);
    }

    /** Which units each shown unit adds up. */
    private static List<int[]> figures(Frame frame, BitSet shown) {
        List<int[]> figures = new ArrayList<>();
        shown.stream().forEach(unit -> {
            BitSet one = new BitSet();
            one.set(unit);
            figures.add(frame.withBelow(one).stream().toArray());
        });
        return figures;
    }

    @Property(tries = 200)
    void allThatIsReleasedIsProvenFromWhatIsStored(@ForAll("large") Tree tree, @ForAll("groups") int group) {
        Frame frame = MadeUp.frame(group, MadeUp.principles(1), tree.parents());
        ReleasePlan plan = MadeUp.plan(frame, tree.own());
        ProofReport report = ProofCheck.of(MadeUp.stored(frame, plan), List.of());
        assertThat(report.refusal()).isEmpty();
        assertThat(report.isSafe()).isTrue();
        assertThat(report.digest()).isEqualTo(plan.digest());
        assertThat(report.smallest().orElse(group)).isGreaterThanOrEqualTo(group);
    }

    /**
     * Units asked in two rounds of the same weeks, as bits: people answer the same in both, as the nearest unit that is asked of
     * those they stand in and below. Two people have left some units after the first and come to some before the second.
     */
    record TwoRounds(Tree tree, int first, int second, int leaving, int joining) {

        private static final int MOST = 9;

        private boolean has(int units, int unit) {
            return (units >> unit & 1) == 1;
        }

        /** The unit that people of this one answer as, or none. */
        private int holder(int asked, int unit) {
            int holder = unit;
            while (holder != Forest.NONE && !has(asked, holder)) {
                holder = tree.forest().parent(holder);
            }
            return holder;
        }

        Frame frame(int asked) {
            return MadeUp.frame(
                    tree.forest(),
                    BitSet.valueOf(new long[] {asked & (1 << tree.forest().size()) - 1}));
        }

        List<int[]> answers(Frame frame, int asked, int others) {
            List<int[]> answers = frame.units().stream().map(unit -> new int[5]).toList();
            for (int unit = 0; unit < tree.forest().size(); unit++) {
                if (holder(asked, unit) != Forest.NONE) {
                    int[] counts = answers.get(number(frame, holder(asked, unit)));
                    for (int place = 0; place < counts.length; place++) {
                        counts[place] += tree.own().get(unit)[place];
                    }
                    counts[1] += has(others, unit) ? 2 : 0;
                }
            }
            return answers;
        }

        private static int number(Frame frame, int unit) {
            return frame.requireNumber(MadeUp.unit(MadeUp.FIRST_UNIT + unit));
        }

        /** What each shown unit adds up: of each unit first those who stay, then those who leave, then those who come. */
        List<BitSet> figures(StoredFigures stored, int asked, int others) {
            List<BitSet> figures = new ArrayList<>();
            MadeUp.column(stored).atLeast(Shown.ROUNDED).stream().forEach(cell -> {
                BitSet one = new BitSet();
                one.set(cell);
                BitSet counted = stored.frame().withBelow(one);
                BitSet figure = new BitSet();
                for (int unit = 0; unit < tree.forest().size(); unit++) {
                    int holder = holder(asked, unit);
                    if (holder != Forest.NONE && counted.get(number(stored.frame(), holder))) {
                        figure.set(3 * unit);
                        figure.set(3 * unit + others);
                    }
                }
                figures.add(figure);
            });
            return figures;
        }

        int[] people() {
            return IntStream.range(0, tree.forest().size())
                    .flatMap(unit -> IntStream.of(
                            IntStream.of(tree.own().get(unit)).sum(),
                            has(leaving, unit) ? 2 : 0,
                            has(joining, unit) ? 2 : 0))
                    .toArray();
        }
    }

    @Provide
    Arbitrary<TwoRounds> twoRounds() {
        Arbitrary<Integer> any = Arbitraries.integers().between(0, (1 << TwoRounds.MOST) - 1);
        Arbitrary<Integer> units = Combinators.combine(any, any).as((one, other) -> one & other);
        // Units that are asked in both leave little of the second: mostly it asks others, above or below those among
        // them.
        Arbitrary<Integer> again = Arbitraries.frequencyOf(Tuple.of(3, Arbitraries.just(0)), Tuple.of(1, units));
        return Combinators.combine(trees(TwoRounds.MOST), units, units, again, units, units)
                .as((tree, first, second, both, leaving, joining) ->
                        new TwoRounds(tree, first, second & (~first | both), leaving, joining))
                .filter(rounds -> !rounds.frame(rounds.first()).units().isEmpty()
                        && !rounds.frame(rounds.second()).units().isEmpty());
    }

    @Property(tries = 400)
    void attackerWithTheFiguresOfTwoRoundsOfTheSameWeeksFindsNoSmallGroup(@ForAll("twoRounds") TwoRounds rounds) {
        Frame before = rounds.frame(rounds.first());
        Frame after = rounds.frame(rounds.second());
        StoredFigures first =
                MadeUp.stored(before, MadeUp.plan(before, rounds.answers(before, rounds.first(), rounds.leaving())));
        Map<UnitId, UnitId> places = new HashMap<>();
        int[] parents = rounds.tree().parents();
        for (int unit = 0; unit < parents.length; unit++) {
            if (parents[unit] != Forest.NONE) {
                places.put(MadeUp.unit(MadeUp.FIRST_UNIT + unit), MadeUp.unit(MadeUp.FIRST_UNIT + parents[unit]));
            }
        }
        var withheld = new Withheld();
        withheld.add(RecentRounds.hidden(after, first, List.of(places), List.of()));
        Tallies tallies = MadeUp.tallies(after, rounds.answers(after, rounds.second(), rounds.joining()));
        StoredFigures second = MadeUp.stored(after, ReleasePlan.of(after, MadeUp.asked(after), tallies, withheld));
        assertThat(ProofCheck.of(second, List.of(first)).refusal()).isEmpty();
        List<BitSet> ofFirst = rounds.figures(first, rounds.first(), 1);
        List<BitSet> ofSecond = rounds.figures(second, rounds.second(), 2);
        List<BitSet> all = new ArrayList<>(ofFirst);
        all.addAll(ofSecond);
        Groups groups = Groups.of(all, rounds.people());
        // Every set of groups is tried: none that is too large passes untried.
        assertThat(groups.people()).hasSizeLessThanOrEqualTo(14);
        Statistics.label("groups tried").collect(groups.people().length);
        Statistics.label("figures are shown of")
                .collect(ofSecond.isEmpty() ? "one round at most" : ofFirst.isEmpty() ? "the second" : "both")
                .coverage(checker -> checker.check("both").percentage(share -> share > 10));
        assertThat(groups.smallest()).isGreaterThanOrEqualTo(5);
    }

    /** People who stand in the same figures, taken together: no combination tells them apart. */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Groups(List<int[]> figures, int[] people) {

        static Groups of(List<BitSet> figures, int[] people) {
            Map<BitSet, Integer> numbers = new LinkedHashMap<>();
            int[] together = new int[people.length];
            for (int group = 0; group < people.length; group++) {
                int member = group;
                BitSet in = new BitSet();
                IntStream.range(0, figures.size())
                        .filter(figure -> figures.get(figure).get(member))
                        .forEach(in::set);
                if (people[group] > 0 && !in.isEmpty()) {
                    together[numbers.computeIfAbsent(in, first -> numbers.size())] += people[group];
                }
            }
            List<int[]> sums = IntStream.range(0, figures.size())
                    .mapToObj(figure -> numbers.entrySet().stream()
                            .filter(each -> each.getKey().get(figure))
                            .mapToInt(Map.Entry::getValue)
                            .toArray())
                    .toList();
            return new Groups(sums, Arrays.copyOf(together, numbers.size()));
        }

        long smallest() {
            return new Attacker(figures, people).smallest().orElse(Integer.MAX_VALUE);
        }
    }

    /** What the attacker would find if the second round showed all: the two who came. */
    @Example
    void attackerFindsThoseWhoCameWhereTheSecondRoundShowsAllToo() {
        Tree tree = new Tree(Forest.of(-1), List.of(new int[] {1, 2, 3, 4, 2}));
        var rounds = new TwoRounds(tree, 1, 1, 0, 1);
        Frame frame = rounds.frame(1);
        List<BitSet> all = new ArrayList<>();
        all.addAll(rounds.figures(MadeUp.stored(frame, MadeUp.plan(frame, rounds.answers(frame, 1, 0))), 1, 1));
        all.addAll(rounds.figures(MadeUp.stored(frame, MadeUp.plan(frame, rounds.answers(frame, 1, 1))), 1, 2));
        assertThat(Groups.of(all, rounds.people()).smallest()).isEqualTo(2);
    }
}
