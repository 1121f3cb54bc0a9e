package no.hvorervi.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.measures.BenjaminiHochberg;
import no.hvorervi.measures.Certainty;
import no.hvorervi.measures.Change;
import no.hvorervi.measures.Sample;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ItemKind;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.UnitFigures;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;
import org.junit.jupiter.api.Test;

/** What is called a change between two rounds of a unit. */
class ChangesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 5, 1);

    /** One item for each figure; the first is number 1. */
    private static Changes.Side side(double pooled, Figure... figures) {
        return side(1, pooled, figures);
    }

    private static Changes.Side side(int version, double pooled, Figure... figures) {
        List<ReleasedItem> items = new ArrayList<>();
        List<ReleasedScale> scales = new ArrayList<>();
        Map<Integer, Figure> byItem = new HashMap<>();
        for (Figure figure : figures) {
            int no = items.size() + 1;
            items.add(ReleasedItem.ofCriteria(no, "p" + no, ItemKind.PRINCIPLE, new CriteriaItemId(no)));
            scales.add(scale("p" + no, pooled));
            byItem.put(no, figure);
        }
        var basis = new ReleaseBasis(
                new RoundId(1),
                new MunicipalityId(1),
                new CriteriaVersionId(version),
                "Runde",
                DAY,
                5,
                Upward.TOTALS,
                false,
                Set.of(AnonymousVoice.EMPLOYEE),
                items);
        return new Changes.Side(
                new ReleasedRound(new ReleaseId(1), basis, Instant.EPOCH, DAY, DAY),
                scales,
                new UnitFigures(Map.of(AnonymousVoice.EMPLOYEE, byItem), Map.of(), Map.of()));
    }

    private static ReleasedScale scale(String key, double pooled) {
        return new ReleasedScale(
                AnonymousVoice.EMPLOYEE,
                key,
                0,
                0,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.of(pooled));
    }

    private static List<Certainty> words(Changes.Side before, Changes.Side after) {
        return Changes.between(before, after, AnonymousVoice.EMPLOYEE).stream()
                .map(ItemChange::certainty)
                .toList();
    }

    @Test
    void largeChangesAreSureAndSmallOnesAreNot() {
        assertThat(words(
                        side(1, TestFigures.mean(30, 2), TestFigures.mean(30, 4), TestFigures.mean(30, 3)),
                        side(1, TestFigures.mean(30, 4), TestFigures.mean(30, 2), TestFigures.mean(30, 3.2))))
                .containsExactly(Certainty.BETTER, Certainty.WORSE, Certainty.UNCERTAIN);
    }

    @Test
    void fewerThanEightInEitherRoundAreTooFew() {
        assertThat(words(
                        side(1, TestFigures.mean(7, 1.5), TestFigures.mean(8, 1.5), TestFigures.mean(8, 1.5)),
                        side(1, TestFigures.mean(8, 4.5), TestFigures.mean(7, 4.5), TestFigures.mean(8, 4.5))))
                .containsExactly(Certainty.TOO_FEW, Certainty.TOO_FEW, Certainty.BETTER);
    }

    @Test
    void whatIsHiddenInOneRoundIsNotCompared() {
        List<ItemChange> changes = Changes.between(
                side(1, TestFigures.hidden(), TestFigures.mean(20, 3), TestFigures.mean(20, 3)),
                side(1, TestFigures.mean(20, 3), TestFigures.hidden(), TestFigures.mean(20, 3)),
                AnonymousVoice.EMPLOYEE);
        assertThat(changes).extracting(ItemChange::key).containsExactly("p3");
        assertThat(Changes.between(
                        side(1, TestFigures.mean(20, 3)), side(1, TestFigures.mean(20, 3)), AnonymousVoice.CITIZEN))
                .isEmpty();
    }

    /** The own spread where it is shown, the round's pooled one otherwise. */
    @Test
    void testUsesTheSpreadThatIsShown() {
        var full = (Figure.Full) TestFigures.full(1, 4, 10, 4, 1);
        ItemChange change = Changes.between(side(0.8, TestFigures.mean(9, 2)), side(0.5, full), AnonymousVoice.EMPLOYEE)
                .getFirst();
        Change expected = Change.between(new Sample(2, 0.8, 9), new Sample(full.mean(), full.sd(), full.n()))
                .orElseThrow();
        assertThat(change.test()).contains(expected);
        assertThat(change.adjustedP()).isEqualTo(expected.p());
    }

    /** Otherwise the verdict would tell which means are rounded. */
    @Test
    void roundedMeansAreTestedLikeAnyOther() {
        assertThat(Changes.between(
                        side(0.9, TestFigures.rounded(12, 3)),
                        side(0.9, TestFigures.mean(12, 4)),
                        AnonymousVoice.EMPLOYEE))
                .isEqualTo(Changes.between(
                        side(0.9, TestFigures.mean(12, 3)),
                        side(0.9, TestFigures.mean(12, 4)),
                        AnonymousVoice.EMPLOYEE));
    }

    @Test
    void adjustmentIsOverTheTestsThatWereMade() {
        List<ItemChange> changes = Changes.between(
                side(1, TestFigures.mean(20, 3), TestFigures.mean(6, 3), TestFigures.mean(20, 3)),
                side(1, TestFigures.mean(20, 3.7), TestFigures.mean(20, 4), TestFigures.mean(20, 3.1)),
                AnonymousVoice.EMPLOYEE);
        double first = changes.get(0).test().orElseThrow().p();
        double last = changes.get(2).test().orElseThrow().p();
        double[] adjusted = BenjaminiHochberg.adjust(first, last);
        assertThat(changes.get(0).adjustedP()).isCloseTo(adjusted[0], within(1e-12));
        assertThat(changes.get(1).adjustedP()).isEqualTo(1);
        assertThat(changes.get(2).adjustedP()).isCloseTo(adjusted[1], within(1e-12));
    }

    /** Chance has nothing to be measured by. */
    @Test
    void whatNeverVariesHasNotSurelyChanged() {
        assertThat(words(side(1, TestFigures.full(0, 0, 12, 0, 0)), side(1, TestFigures.full(0, 0, 0, 12, 0))))
                .containsExactly(Certainty.UNCERTAIN);
    }

    /** The same key may ask something else. */
    @Test
    void nothingIsTestedAcrossVersionsOfTheQuestions() {
        assertThat(words(side(1, 1.0, TestFigures.mean(30, 2)), side(2, 1.0, TestFigures.mean(30, 4))))
                .isEmpty();
    }
}
