package no.hvorervi.comparison;

import static no.hvorervi.comparison.TestSources.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.hvorervi.released.Figure;
import no.hvorervi.results.ShareKind;

/**
 * Nobody can tell which unit stands behind an alias: units without a name could change all their figures with each other, and
 * nothing of what two viewers see in two rounds would change, whatever they choose to see.
 */
class UnnamedPropertyTest {

    private static final int PRINCIPLES = 3;

    /** Two rounds of the same units, and what each of them shares. */
    private record Town(List<List<Figure[]>> rounds, List<Set<Integer>> named, List<Set<Integer>> found) {

        static Town random(Random random, int size) {
            List<List<Figure[]>> rounds = new ArrayList<>();
            List<Set<Integer>> named = new ArrayList<>();
            List<Set<Integer>> found = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                rounds.add(IntStream.range(0, size).mapToObj(at -> row(random)).toList());
                named.add(some(random, size));
                found.add(some(random, size));
            }
            return new Town(rounds, named, found);
        }

        private static Figure[] row(Random random) {
            return IntStream.range(0, PRINCIPLES)
                    .mapToObj(at -> random.nextInt(12) == 0
                            ? new Figure.Hidden()
                            : TestSources.figure(1 + random.nextInt(17) / 4.0))
                    .toArray(Figure[]::new);
        }

        private static Set<Integer> some(Random random, int size) {
            Set<Integer> chosen = new HashSet<>();
            IntStream.rangeClosed(1, size)
                    .filter(each -> random.nextInt(5) == 0)
                    .forEach(chosen::add);
            return chosen;
        }

        /** Units that have no name in either round, apart from those who look. */
        List<Integer> unnamed(Set<Integer> viewers) {
            Set<Integer> told = new HashSet<>(viewers);
            named.forEach(told::addAll);
            found.forEach(told::addAll);
            return IntStream.rangeClosed(1, rounds.getFirst().size())
                    .boxed()
                    .filter(each -> !told.contains(each))
                    .toList();
        }

        /** With all that these units have answered in both rounds changed around among them. */
        Town shuffled(List<Integer> units, Random random) {
            List<Integer> to = new ArrayList<>(units);
            Collections.shuffle(to, random);
            List<List<Figure[]>> changed = new ArrayList<>();
            for (List<Figure[]> round : rounds) {
                List<Figure[]> rows = new ArrayList<>(round);
                for (int at = 0; at < units.size(); at++) {
                    rows.set(to.get(at) - 1, round.get(units.get(at) - 1));
                }
                changed.add(rows);
            }
            return new Town(changed, named, found);
        }

        private TestSources source(int round) {
            var source = new TestSources(round + 1, true, true, round == 0)
                    .sharing(ShareKind.COMPARE, named.get(round).toArray(Integer[]::new))
                    .sharing(ShareKind.FOUND, found.get(round).toArray(Integer[]::new));
            rounds.get(round).forEach(source::with);
            return source;
        }

        /** The page of both rounds. */
        List<Comparison> seen(int viewer, Wish wish) {
            TestSources first = source(0);
            TestSources second = source(1);
            return List.of(
                    new SideBySide(first.make(), List.of(), List.of(), unit(viewer), first.principles()).compare(wish),
                    new SideBySide(second.make(), List.of(), List.of(first.make()), unit(viewer), second.principles())
                            .compare(wish));
        }
    }

    private static Wish wish(Random random, int size) {
        return new Wish(
                Stream.generate(() -> unit(1 + random.nextInt(size + 2)))
                        .limit(4)
                        .toList(),
                true,
                Optional.of("p" + random.nextInt(PRINCIPLES)));
    }

    @Property(tries = 300)
    void noAliasCanBeResolved(@ForAll Random random, @ForAll @IntRange(min = 2, max = 14) int size) {
        Town town = Town.random(random, size);
        Set<Integer> viewers = Set.of(1, 2);
        Town other = town.shuffled(town.unnamed(viewers), random);
        for (int viewer : viewers) {
            Wish wish = wish(random, size);
            assertThat(other.seen(viewer, wish)).isEqualTo(town.seen(viewer, wish));
        }
    }

    /** Or two choices would tell apart the units in which they differ. */
    @Property(tries = 100)
    void whoIsShownWithoutANameIsNobodysChoice(@ForAll Random random, @ForAll @IntRange(min = 2, max = 14) int size) {
        Town town = Town.random(random, size);
        List<Comparison> one = town.seen(1, wish(random, size));
        List<Comparison> other = town.seen(1, wish(random, size));
        for (int round = 0; round < 2; round++) {
            assertThat(other.get(round).unnamed()).isEqualTo(one.get(round).unnamed());
            assertThat(other.get(round).spreads()).isEqualTo(one.get(round).spreads());
        }
    }

    /** Their levels alone; never a mean, never fewer than five, never a hole that tells who is small. */
    @Property(tries = 100)
    void unitsWithoutANameShowLevelsAlone(@ForAll Random random, @ForAll @IntRange(min = 2, max = 14) int size) {
        Town town = Town.random(random, size);
        town.seen(1, wish(random, size)).forEach(page -> assertThat(page.unnamed())
                .satisfies(rows -> assertThat(rows.size()).isIn(0, 5, 6))
                .allSatisfy(row -> assertThat(row)
                        .allMatch(each -> each instanceof Standing.Band || each instanceof Standing.Shut)));
    }

    /** Whoever is found or named is not among them: what is told of it would tell which it is. */
    @Property(tries = 100)
    void unitsOfWhichMoreIsToldAreNotAmongThem(@ForAll Random random) {
        var source = new TestSources(1, true).with(random.doubles(9, 1, 5).toArray());
        List<String> keys = List.of("p0");
        int all = Unnamed.of(source.make(), unit(1), keys).all().size();
        source.sharing(ShareKind.COMPARE, 2, 3).sharing(ShareKind.FOUND, 3, 4);
        assertThat(Unnamed.of(source.make(), unit(1), keys).all()).hasSize(all - 3);
    }
}
