package no.hvorervi.comparison;

import static no.hvorervi.comparison.TestSources.figure;
import static no.hvorervi.comparison.TestSources.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import no.hvorervi.comparison.Comparison.Course;
import no.hvorervi.comparison.Comparison.Learning;
import no.hvorervi.comparison.Comparison.Learning.State;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.Figure;
import no.hvorervi.results.ShareKind;
import no.hvorervi.results.TestFigures;
import org.junit.jupiter.api.Test;

/** What of others stands beside a unit, and in which order. */
class SideBySideTest {

    private static final UnitId OWN = unit(1);

    private static Wish wish(Integer... units) {
        return new Wish(List.of(units).stream().map(TestSources::unit).toList(), true, Optional.empty());
    }

    private static Comparison compare(TestSources now, Wish wish, TestSources... earlier) {
        return new SideBySide(
                        now.make(),
                        List.of(),
                        List.of(earlier).stream().map(TestSources::make).toList(),
                        OWN,
                        now.principles())
                .compare(wish);
    }

    private static List<UnitId> units(Comparison comparison) {
        return comparison.lines().stream().map(each -> each.unit().unit()).toList();
    }

    /** However high or low they stand, and in whatever order they are chosen. */
    @Test
    void ownUnitComesFirstAndOthersByTheTree() {
        var source = new TestSources(1, true).with(2.5, 1, 5, 3, 4).sharing(ShareKind.COMPARE, 2, 3, 4, 5);
        assertThat(units(compare(source, wish(5, 3, 2, 4)))).containsExactly(OWN, unit(2), unit(3), unit(4), unit(5));
        var other = new TestSources(1, true).with(2.5, 5, 1, 4, 3).sharing(ShareKind.COMPARE, 2, 3, 4, 5);
        assertThat(units(compare(other, wish(5, 3, 2, 4)))).containsExactly(OWN, unit(2), unit(3), unit(4), unit(5));
    }

    @Test
    void unitThatHasNotSaidYesIsAsOneThatDoesNotExist() {
        var source = new TestSources(1, true)
                .with(2.5, 3, 4)
                .sharing(ShareKind.FOUND, 2)
                .sharing(ShareKind.UPWARD, 3);
        Comparison refused = compare(source, wish(2, 3));
        assertThat(units(refused)).containsExactly(OWN);
        assertThat(refused.isSomeGone()).isTrue();
        assertThat(refused.choices()).isEmpty();
        assertThat(compare(source, wish(98, 99))).isEqualTo(refused);
    }

    @Test
    void ownUnitIsNoneOfTheChoices() {
        var source = new TestSources(1, true).with(2.5, 3).sharing(ShareKind.COMPARE, 1, 2);
        Comparison both = compare(source, wish(1, 2));
        assertThat(both.choices()).extracting(Neighbour::unit).containsExactly(unit(2));
        assertThat(units(both)).containsExactly(OWN, unit(2));
    }

    @Test
    void noMoreThanSixAreShown() {
        var source =
                new TestSources(1, true).with(1, 2, 3, 4, 5, 1, 2, 3).sharing(ShareKind.COMPARE, 2, 3, 4, 5, 6, 7, 8);
        assertThat(compare(source, wish(2, 3, 4, 5, 6, 7, 8)).lines()).hasSize(1 + Comparison.MOST);
    }

    /** A unit that others stand below speaks for them too, and they have not said yes. */
    @Test
    void onlyUnitsThatSpeakForThemselvesCanBeSeen() {
        var source = new TestSources(1, true).with(2, 3).make();
        assertThat(source.speaking()).containsExactly(unit(1), unit(2)).doesNotContain(TestSources.TOP);
    }

    /** Not even the own mean: beside nothing it would say nothing. */
    @Test
    void principleThatDoesNotTellUnitsApartIsShownOfNobody() {
        var source = new TestSources(1, true, false)
                .with(figure(2), figure(3))
                .with(figure(4), figure(5))
                .with(figure(4), figure(5))
                .with(figure(4), figure(5))
                .with(figure(4), figure(5))
                .with(figure(4), figure(5))
                .with(figure(4), figure(5))
                .sharing(ShareKind.COMPARE, 2);
        Comparison comparison = compare(source, wish(2));
        assertThat(comparison.lines())
                .allSatisfy(line -> assertThat(line.standings().get(1)).isEqualTo(new Standing.Shut(Gate.ALIKE)));
        assertThat(comparison.unnamed()).hasSize(5).allSatisfy(row -> assertThat(row)
                .containsExactly(new Standing.Band(4), new Standing.Shut(Gate.ALIKE)));
        assertThat(comparison.spreads()).hasSize(1);
        assertThat(compare(source, new Wish(List.of(), false, Optional.of("p1")))
                        .focus())
                .map(each -> each.principle().key())
                .contains("p0");
    }

    @Test
    void gateIsOpenFromItsLimitOn() {
        assertThat(Gate.of(OptionalDouble.of(0.6))).isEqualTo(Gate.OPEN);
        assertThat(Gate.of(OptionalDouble.of(0.599))).isEqualTo(Gate.ALIKE);
        assertThat(Gate.of(OptionalDouble.empty())).isEqualTo(Gate.UNKNOWN);
    }

    @Test
    void whereNoPrincipleTellsUnitsApartNothingIsShown() {
        var source = new TestSources(1, false).with(1, 2, 3, 4, 5, 1, 2).sharing(ShareKind.COMPARE, 2);
        Comparison comparison = compare(source, wish(2));
        assertThat(comparison.focus()).isEmpty();
        assertThat(comparison.unnamed()).isEmpty();
        assertThat(comparison.hasUnnamed()).isFalse();
        assertThat(comparison.spreads()).isEmpty();
    }

    @Test
    void whatIsHiddenIsSaidToBe() {
        var source = new TestSources(1, true)
                .with(figure(2))
                .with(new Figure.Hidden())
                .sharing(ShareKind.COMPARE, 2);
        assertThat(compare(source, wish(2)).lines().get(1).standings()).containsExactly(new Standing.Hidden());
    }

    @Test
    void unitsAreCountedOnEachLevelWhenThereAreFive() {
        var four = new TestSources(1, true).with(2, 2, 3, 4).sharing(ShareKind.COMPARE, 2, 3, 4);
        assertThat(compare(four, wish()).spreads().getFirst().counts()).isEmpty();
        var five = new TestSources(1, true).with(2, 2, 3, 4, 4.6).sharing(ShareKind.COMPARE, 2, 3, 4, 5);
        assertThat(compare(five, wish()).spreads().getFirst().counts()).contains(List.of(0, 2, 1, 1, 1));
    }

    /** Else the difference to those who are seen would be theirs. */
    @Test
    void fewUnitsWithoutANameAreNotCounted() {
        var source = new TestSources(1, true).with(2, 2, 3, 4, 4.6, 1, 1).sharing(ShareKind.COMPARE, 2, 3, 4, 5);
        assertThat(compare(source, wish()).spreads().getFirst().counts()).contains(List.of(0, 2, 1, 1, 1));
    }

    @Test
    void othersAreSeenOverTimeOnlyInRoundsTheyHaveSaidYesTo() {
        var now = new TestSources(3, true).with(2, 3).sharing(ShareKind.COMPARE, 2);
        var before = new TestSources(2, true).with(2.2, 3.2).sharing(ShareKind.COMPARE, 2);
        var first = new TestSources(1, true).with(2.4, 3.4);
        assertThat(courses(compare(now, wish(2), before, first)))
                .containsExactly(
                        List.of(Optional.of(2.4), Optional.of(2.2), Optional.of(2.0)),
                        List.of(Optional.empty(), Optional.of(3.2), Optional.of(3.0)));
        var shut = new TestSources(2, false).with(2.2, 3.2).sharing(ShareKind.COMPARE, 2);
        assertThat(courses(compare(now, wish(2), shut)))
                .containsExactly(
                        List.of(Optional.of(2.2), Optional.of(2.0)), List.of(Optional.empty(), Optional.of(3.0)));
    }

    private static List<List<Optional<Double>>> courses(Comparison comparison) {
        return comparison.focus().orElseThrow().courses().stream()
                .map(Course::means)
                .toList();
    }

    private static Learning learning(TestSources now, TestSources... earlier) {
        return compare(now, wish(), earlier).focus().orElseThrow().learning();
    }

    private static final double[] NOW = {2.5, 4, 4, 4, 2.6, 4};
    private static final double[] BEFORE = {4, 2.2, 2.8, 2.1, 2.5, 2.5};

    /** Three rose from where we are, one from too far away, one stayed; of those that rose one does not let itself be found. */
    @Test
    void unitsThatRoseFromWhereWeAreAreFoundByTheTree() {
        Learning found = learning(
                new TestSources(2, true).with(NOW).sharing(ShareKind.FOUND, 2, 3, 4, 5),
                new TestSources(1, true).with(BEFORE));
        assertThat(found.state()).isEqualTo(State.FOUND);
        assertThat(found.units()).extracting(Neighbour::unit).containsExactly(unit(2), unit(3));
        assertThat(found.units()).allSatisfy(each -> assertThat(each.above()).containsExactly("Kommunen"));
    }

    @Test
    void nobodyIsFoundWithoutAYes() {
        assertThat(learning(
                        new TestSources(2, true).with(NOW).sharing(ShareKind.COMPARE, 2, 3),
                        new TestSources(1, true).with(BEFORE).sharing(ShareKind.FOUND, 2, 3)))
                .isEqualTo(new Learning(State.NONE, List.of()));
    }

    /** The last round that the unit was in counts, not whichever shows what one looks for. */
    @Test
    void lastRoundBeforeCounts() {
        assertThat(learning(
                                new TestSources(3, true).with(2.5, 4).sharing(ShareKind.FOUND, 2),
                                new TestSources(2, true).with(2.5, 3.9),
                                new TestSources(1, true).with(2.5, 2.5))
                        .state())
                .isEqualTo(State.NONE);
        assertThat(learning(
                                new TestSources(3, true).with(2.5, 4).sharing(ShareKind.FOUND, 2),
                                new TestSources(2, true).with(figure(2.5)).with(new Figure.Hidden()),
                                new TestSources(1, true).with(2.5, 2.5))
                        .units())
                .extracting(Neighbour::unit)
                .containsExactly(unit(2));
    }

    @Test
    void searchSaysWhyItFindsNothing() {
        assertThat(learning(new TestSources(1, true).with(2, 3)).state()).isEqualTo(State.FIRST);
        assertThat(learning(
                                new TestSources(2, true)
                                        .with(new Figure.Hidden())
                                        .with(figure(4)),
                                new TestSources(1, true).with(2, 3))
                        .state())
                .isEqualTo(State.OWN_HIDDEN);
    }

    @Test
    void smallGroupsAreNotSaidToHaveRisen() {
        assertThat(learning(
                                new TestSources(2, true)
                                        .with(figure(2.5))
                                        .with(TestFigures.mean(7, 4))
                                        .sharing(ShareKind.FOUND, 2),
                                new TestSources(1, true).with(figure(2.5)).with(TestFigures.mean(7, 2.5)))
                        .state())
                .isEqualTo(State.NONE);
    }

    /** Those of another municipality come last, from their own round, and only with their own yes. */
    @Test
    void unitsElsewhereComeAfterOnesOwn() {
        var own = new TestSources(1, true).with(2, 3).sharing(ShareKind.COMPARE, 2);
        var other = new TestSources(7, true).with(1, 1, 1, 4, 5).sharing(ShareKind.COMPARE, 4);
        Comparison comparison = new SideBySide(own.make(), List.of(other.make()), List.of(), OWN, own.principles())
                .compare(wish(5, 4, 2));
        assertThat(units(comparison)).containsExactly(OWN, unit(2), unit(4));
        assertThat(comparison.lines().getLast().standings()).containsExactly(new Standing.Mean(4));
        assertThat(comparison.isSomeGone()).isTrue();
    }

    @Test
    void wishForMoreIsCut() {
        assertThat(new Wish(IntStream.range(0, 50).mapToObj(TestSources::unit).toList(), false, Optional.empty())
                        .units())
                .hasSize(Comparison.MOST);
    }
}
