package no.hvorervi.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.suppression.Cells;
import no.hvorervi.suppression.Forest;
import no.hvorervi.suppression.Shown;
import no.hvorervi.suppression.Suppressor;
import no.hvorervi.suppression.Threshold;
import org.junit.jupiter.api.Test;

/** Few answers are kept with others, and nobody sees other figures for it. */
class SmallGroupsTest {

    private static final int SCORES = 5;

    private static UnitId unit(int index) {
        return new UnitId(index + 1L);
    }

    /** 1 holds 2 and 3; 2 holds 4. */
    private static final Map<UnitId, UnitId> PARENTS = Map.of(unit(1), unit(0), unit(2), unit(0), unit(3), unit(1));

    private static SmallGroups answered(Set<UnitId> asked, int... units) {
        List<UnitId> people = new ArrayList<>();
        for (int each : units) {
            people.add(unit(each));
        }
        return new SmallGroups(PARENTS, asked, people, 5);
    }

    private static final Set<UnitId> ALL = Set.of(unit(0), unit(1), unit(2), unit(3));

    @Test
    void fewAreKeptWithTheNearestAboveThatIsLargeEnough() {
        SmallGroups groups = answered(ALL, 3, 3, 1, 1, 1, 2, 2);
        assertThat(groups.keptWith(unit(3))).isEqualTo(unit(1));
        assertThat(groups.keptWith(unit(1))).isEqualTo(unit(1));
        assertThat(groups.keptWith(unit(2))).isEqualTo(unit(0));
    }

    /** Its own three are in a figure of eight: moved away they would change it. */
    @Test
    void fewStayWhereThoseBelowMakeThemEnough() {
        SmallGroups groups = answered(ALL, 1, 1, 1, 3, 3, 3, 3, 3);
        assertThat(groups.keptWith(unit(1))).isEqualTo(unit(1));
        assertThat(groups.keptWith(unit(3))).isEqualTo(unit(3));
    }

    @Test
    void whereAllAreFewTheyAreKeptWithTheLeastUnitThatHoldsAllAsked() {
        assertThat(answered(ALL, 3, 2, 2).keptWith(unit(3))).isEqualTo(unit(0));
        assertThat(answered(Set.of(unit(1), unit(3)), 3, 1).keptWith(unit(3))).isEqualTo(unit(1));
        assertThat(answered(Set.of(unit(3)), 3, 3).keptWith(unit(3))).isEqualTo(unit(3));
    }

    @Test
    void voicesAreCountedApart() {
        List<Submission> submissions = new ArrayList<>();
        for (int person = 0; person < 5; person++) {
            submissions.add(new Submission(unit(3), AnonymousVoice.EMPLOYEE, Answers.NONE));
        }
        submissions.add(new Submission(unit(3), AnonymousVoice.CITIZEN, Answers.NONE.withComment("Takk")));
        assertThat(SmallGroups.moved(submissions, PARENTS, ALL, 5))
                .hasSize(6)
                .filteredOn(each -> each.voice() == AnonymousVoice.CITIZEN)
                .containsExactly(new Submission(unit(0), AnonymousVoice.CITIZEN, Answers.NONE.withComment("Takk")));
    }

    /** A person's answer to an item: 1 to 5, or 0 for none. */
    private record Person(int unit, int score) {}

    @Property(tries = 2_000)
    void noFigureChanges(@ForAll Random random, @ForAll @IntRange(min = 5, max = 12) int group) {
        int[] parents = randomTree(random);
        Set<UnitId> asked = new HashSet<>();
        List<Person> people = new ArrayList<>();
        for (int unit = 0; unit < parents.length; unit++) {
            if (random.nextInt(4) > 0) {
                asked.add(unit(unit));
                int size = random.nextBoolean() ? random.nextInt(4) : random.nextInt(20);
                int mood = 1 + random.nextInt(SCORES);
                for (int person = 0; person < size; person++) {
                    boolean isAlike = random.nextInt(3) > 0;
                    people.add(new Person(unit, isAlike ? mood : random.nextInt(SCORES + 1)));
                }
            }
        }
        var groups = new SmallGroups(
                byUnit(parents),
                asked,
                people.stream().map(each -> unit(each.unit())).toList(),
                group);
        List<Person> moved = people.stream()
                .map(each -> new Person(
                        Math.toIntExact(groups.keptWith(unit(each.unit())).value() - 1), each.score()))
                .toList();
        var forest = Forest.of(parents);
        Cells before = cells(forest, people);
        Cells after = cells(forest, moved);
        Shown[] shown = Suppressor.decide(before, new Threshold(group), new BitSet());
        assertThat(Suppressor.decide(after, new Threshold(group), new BitSet())).isEqualTo(shown);
        for (int unit = 0; unit < parents.length; unit++) {
            if (shown[unit] != Shown.HIDDEN) {
                assertThat(after.counts(unit)).isEqualTo(before.counts(unit));
            }
        }
        assertNoneIsFew(parents, asked, moved, group);
    }

    /** Whoever is kept with a unit is one of many there and below, unless there are not so many at all. */
    private static void assertNoneIsFew(int[] parents, Set<UnitId> asked, List<Person> kept, int group) {
        int[] below = new int[parents.length];
        int[] askedBelow = new int[parents.length];
        kept.forEach(each -> below[each.unit()]++);
        asked.forEach(each -> askedBelow[Math.toIntExact(each.value() - 1)]++);
        for (int unit = parents.length - 1; unit > 0; unit--) {
            below[parents[unit]] += below[unit];
            askedBelow[parents[unit]] += askedBelow[unit];
        }
        assertThat(kept).allMatch(each -> below[each.unit()] >= group || askedBelow[each.unit()] == asked.size());
    }

    private static int[] randomTree(Random random) {
        var parents = new int[1 + random.nextInt(15)];
        parents[0] = Forest.NONE;
        for (int unit = 1; unit < parents.length; unit++) {
            parents[unit] = random.nextInt(unit);
        }
        return parents;
    }

    private static Map<UnitId, UnitId> byUnit(int[] parents) {
        Map<UnitId, UnitId> above = new HashMap<>();
        for (int unit = 1; unit < parents.length; unit++) {
            above.put(unit(unit), unit(parents[unit]));
        }
        return above;
    }

    private static Cells cells(Forest forest, List<Person> people) {
        var own = new int[forest.size()][SCORES];
        people.stream().filter(each -> each.score() > 0).forEach(each -> own[each.unit()][each.score() - 1]++);
        return Cells.of(forest, own);
    }
}
