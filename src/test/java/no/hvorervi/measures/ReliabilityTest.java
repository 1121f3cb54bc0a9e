package no.hvorervi.measures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** How far units can be told apart. */
class ReliabilityTest {

    private static Moments unit(Integer... scores) {
        return Answers.of(scores).moments();
    }

    private static List<Moments> units(List<List<Integer>> scores) {
        return scores.stream().map(each -> Answers.of(each).moments()).toList();
    }

    @Test
    void twoUnitsByHand() {
        // Means 2 and 4 around 3: MSB = (3 + 3) / 1; MSW = (2 + 2) / 4.
        Reliability reliability =
                Reliability.of(List.of(unit(1, 2, 3), unit(3, 4, 5))).orElseThrow();
        assertThat(reliability.icc1()).isCloseTo((6 - 1) / (6 + 2 * 1.0), within(1e-15));
        assertThat(reliability.icc2()).isCloseTo(5 / 6.0, within(1e-15));
        assertThat(reliability.meanSize()).isEqualTo(3);
        assertThat(reliability.units()).isEqualTo(2);
        assertThat(reliability.n()).isEqualTo(6);
    }

    @Test
    void unitsStandBesideEachOtherFromSixTenthsOnAndNeverWhereNothingIsKnown() {
        assertThat(Reliability.isComparable(OptionalDouble.of(0.60))).isTrue();
        assertThat(Reliability.isComparable(OptionalDouble.of(0.5999))).isFalse();
        assertThat(Reliability.isComparable(OptionalDouble.empty())).isFalse();
    }

    @Test
    void sizeIsTheAverageOfTheUnits() {
        // Means 1½, 4, 5 around 3: MSB = (2 · 2¼ + 1 + 4) / 2; MSW = ½ / 1.
        Reliability reliability =
                Reliability.of(List.of(unit(1, 2), unit(4), unit(5))).orElseThrow();
        assertThat(reliability.meanSize()).isEqualTo(4 / 3.0);
        assertThat(reliability.icc1()).isCloseTo((4.75 - 0.5) / (4.75 + 0.5 / 3), within(1e-15));
        assertThat(reliability.icc2()).isCloseTo((4.75 - 0.5) / 4.75, within(1e-15));
    }

    @Test
    void unitsThatAgreeInsideAreToldApartWholly() {
        Reliability reliability =
                Reliability.of(List.of(unit(2, 2), unit(4, 4, 4))).orElseThrow();
        assertThat(reliability.icc1()).isOne();
        assertThat(reliability.icc2()).isOne();
    }

    @Test
    void unitsMoreAlikeThanByChanceAreNegative() {
        // Means 3 and 3½: MSB = ½·½, MSW = 8 + 4½ over two.
        Reliability reliability =
                Reliability.of(List.of(unit(1, 5), unit(2, 5))).orElseThrow();
        assertThat(reliability.icc1()).isCloseTo((0.25 - 6.25) / (0.25 + 6.25), within(1e-15));
        assertThat(reliability.icc2()).isCloseTo(-24, within(1e-12));
    }

    @Test
    void nothingIsSaidWhereNothingCanBe() {
        assertThat(Reliability.of(List.of())).isEmpty();
        assertThat(Reliability.of(List.of(unit(1, 2, 3)))).isEmpty();
        assertThat(Reliability.of(List.of(unit(1), unit(2), unit(5)))).isEmpty();
        assertThat(Reliability.of(List.of(unit(1, 5), unit(3, 3), unit(2, 4)))).isEmpty();
        assertThatIllegalStateException().isThrownBy(() -> Reliability.of(List.of(unit(1, 2), new Moments(0, 0, 0))));
    }

    @Property
    void equalMeansAreFoundWhateverTheirFractions(
            @ForAll @Size(min = 2, max = 9) List<@IntRange(min = 1, max = 5) Integer> scores,
            @ForAll @IntRange(min = 2, max = 50) int times) {
        Distribution once = Answers.of(scores);
        assertThat(Reliability.of(
                        List.of(once.moments(), Answers.times(once, times).moments(), once.moments())))
                .isEmpty();
    }

    @Property
    void isTheAnalysisOfVarianceOfTheSingleAnswersInAnyOrder(
            @ForAll @Size(min = 2, max = 8)
                    List<@Size(min = 1, max = 12) List<@IntRange(min = 1, max = 5) Integer>> scores) {
        Optional<Reliability> reliability = Reliability.of(units(scores));
        double grandMean = mean(scores.stream().flatMap(List::stream).toList());
        double n = scores.stream().mapToInt(List::size).sum();
        double between = 0;
        double within = 0;
        for (List<Integer> unit : scores) {
            between += unit.size() * Math.pow(mean(unit) - grandMean, 2);
            within += unit.stream()
                    .mapToDouble(score -> Math.pow(score - mean(unit), 2))
                    .sum();
        }
        if (reliability.isEmpty()) {
            assertThat(n == scores.size() || between < 1e-12).isTrue();
            return;
        }
        double ofMeans = between / (scores.size() - 1);
        double ofAnswers = within / (n - scores.size());
        double size = n / scores.size();
        Reliability found = reliability.orElseThrow();
        assertThat(found.icc2()).isCloseTo(1 - ofAnswers / ofMeans, within(1e-9 * (1 + ofAnswers / ofMeans)));
        assertThat(found.icc1())
                .isCloseTo((ofMeans - ofAnswers) / (ofMeans + (size - 1) * ofAnswers), within(1e-9))
                .isBetween(-1 / (size - 1) - 1e-9, 1.0);
        Reliability turned = Reliability.of(units(scores.reversed())).orElseThrow();
        assertThat(turned.icc1()).isCloseTo(found.icc1(), within(1e-9));
    }

    @Property
    void unitOfMeasureMakesNoDifference(
            @ForAll @Size(min = 2, max = 8)
                    List<@Size(min = 2, max = 12) List<@IntRange(min = 1, max = 5) Integer>> scores,
            @ForAll @IntRange(min = 2, max = 9) int questions) {
        List<Moments> units = units(scores);
        List<Moments> sums = units.stream()
                .map(each ->
                        new Moments(each.n(), questions * each.sum(), (long) questions * questions * each.squares()))
                .toList();
        Optional<Reliability> reliability = Reliability.of(units);
        assertThat(Reliability.of(sums).isPresent()).isEqualTo(reliability.isPresent());
        reliability.ifPresent(each -> {
            assertThat(Reliability.of(sums).orElseThrow().icc1()).isCloseTo(each.icc1(), within(1e-9));
            assertThat(Reliability.of(sums).orElseThrow().icc2())
                    .isCloseTo(each.icc2(), within(1e-9 * (1 + Math.abs(each.icc2()))));
        });
    }

    private static double mean(List<Integer> scores) {
        return scores.stream().mapToInt(Integer::intValue).average().orElseThrow();
    }
}
