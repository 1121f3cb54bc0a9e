package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
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

    /** People taken to answer the same in both rounds, some of them gone or come meanwhile. */
    @Property(tries = 150)
    void attackerWithTheFiguresOfTwoRoundsOfTheSameWeeksFindsNoSmallGroup(
            @ForAll("small") Tree tree,
            @ForAll @IntRange(max = 511) int asked,
            @ForAll @IntRange(max = 511) int changed) {
        Frame frame = MadeUp.frame(5, MadeUp.principles(1), tree.parents());
        StoredFigures first = MadeUp.stored(frame, MadeUp.plan(frame, kept(tree, asked)));
        var withheld = new Withheld();
        withheld.add(RecentRounds.hidden(frame, first, List.of()));
        List<int[]> later = IntStream.range(0, frame.size())
                .mapToObj(unit -> (changed >> unit & 1) == 0
                        ? tree.own().get(unit)
                        : joined(tree.own().get(unit)))
                .toList();
        ReleasePlan plan = ReleasePlan.of(frame, MadeUp.asked(frame), MadeUp.tallies(frame, later), withheld);
        StoredFigures second = MadeUp.stored(frame, plan);
        assertThat(ProofCheck.of(second, List.of(first)).isSafe()).isTrue();
        // Groups: those of a unit who were there in the first round, and whoever joined it.
        int units = frame.size();
        int[] people = IntStream.range(0, units)
                .flatMap(unit -> {
                    int before = IntStream.of(tree.own().get(unit)).sum();
                    int after = IntStream.of(later.get(unit)).sum();
                    return IntStream.of(before, after - before);
                })
                .toArray();
        BitSet shownFirst = MadeUp.column(first).atLeast(Shown.ROUNDED);
        BitSet shownSecond = MadeUp.column(second).atLeast(Shown.ROUNDED);
        List<int[]> all = new ArrayList<>();
        figures(frame, shownFirst)
                .forEach(each -> all.add(IntStream.of(each)
                        .filter(unit -> (asked >> unit & 1) == 1)
                        .map(unit -> 2 * unit)
                        .toArray()));
        figures(frame, shownSecond)
                .forEach(each -> all.add(IntStream.of(each)
                        .flatMap(unit -> IntStream.of(2 * unit, 2 * unit + 1))
                        .toArray()));
        BitSet together = new BitSet();
        all.forEach(each -> IntStream.of(each).forEach(together::set));
        assertThat(rankedSmallest(all, people, together)).isGreaterThanOrEqualTo(5);
    }

    /** Only the groups that some figure is about need be tried, taken two and two where they never part. */
    private static long rankedSmallest(List<int[]> figures, int[] people, BitSet used) {
        int[] columns = used.stream().toArray();
        if (columns.length == 0 || columns.length > 14) {
            return 5;
        }
        int[] renumbered = new int[people.length];
        for (int place = 0; place < columns.length; place++) {
            renumbered[columns[place]] = place;
        }
        return new Attacker(
                        figures.stream()
                                .map(each -> IntStream.of(each)
                                        .map(group -> renumbered[group])
                                        .toArray())
                                .toList(),
                        IntStream.of(columns).map(group -> people[group]).toArray())
                .smallest()
                .orElse(5);
    }

    private static List<int[]> kept(Tree tree, int asked) {
        return IntStream.range(0, tree.own().size())
                .mapToObj(unit -> (asked >> unit & 1) == 1 ? tree.own().get(unit) : new int[5])
                .toList();
    }

    private static int[] joined(int[] counts) {
        int[] more = counts.clone();
        more[2] += 2;
        return more;
    }
}
