package no.hvorervi.assessment;

import static no.hvorervi.assessment.TestCriteria.CRITERIA;
import static no.hvorervi.assessment.TestCriteria.principle;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import no.hvorervi.assessment.ForceField.Force;
import no.hvorervi.criteria.Factor.Effect;
import org.junit.jupiter.api.Test;

/** What pulls forward and what holds back, against values computed by hand. */
class ForceFieldTest {

    private static ForceField field(Map<String, Rating> ratings) {
        return ForceField.of(CRITERIA, TestCriteria.assessment(ratings));
    }

    private static ForceField field(int plus1, int plus2, int minus1, int minus2) {
        return field(Map.of(
                "plus-1", Rating.of(plus1),
                "plus-2", Rating.of(plus2),
                "minus-1", Rating.of(minus1),
                "minus-2", Rating.of(minus2)));
    }

    @Test
    void netPullIsTheMeanOfTheSignedStrengths() {
        ForceField field = field(5, 2, 4, 1);
        // p1: (4 + 1 − 3 − 0) / 4; p2: (4 − 3) / 2; p3: 1 / 1; p4 has no factor.
        assertThat(field.netPullOn(principle("p1"))).hasValue(0.5);
        assertThat(field.netPullOn(principle("p2"))).hasValue(0.5);
        assertThat(field.netPullOn(principle("p3"))).hasValue(1.0);
        assertThat(field.netPullOn(principle("p4"))).isEqualTo(OptionalDouble.empty());
    }

    @Test
    void netPullLeavesOutWhatWasNotScored() {
        ForceField field = field(Map.of("plus-1", Rating.notApplicable(), "minus-1", Rating.of(3)));
        assertThat(field.netPullOn(principle("p1"))).hasValue(-2.0);
        assertThat(field.netPullOn(principle("p2"))).hasValue(-2.0);
        assertThat(field.netPullOn(principle("p3"))).isEmpty();
        assertThat(field.forcesOn(principle("p1"))).hasSize(1);
        assertThat(field.isEmpty()).isFalse();
        assertThat(field(Map.of("plus-1", Rating.notApplicable())).isEmpty()).isTrue();
    }

    @Test
    void netPullGoesFromMinusFourToFour() {
        assertThat(field(5, 5, 1, 1).netPullOn(principle("p3"))).hasValue(4.0);
        assertThat(field(Map.of("minus-1", Rating.of(5), "minus-2", Rating.of(5)))
                        .netPullOn(principle("p1")))
                .hasValue(-4.0);
        assertThat(field(1, 1, 1, 1).netPullOn(principle("p1"))).hasValue(0.0);
        assertThat(field(1, 1, 1, 1).isEmpty()).isFalse();
    }

    @Property(tries = 200)
    void netPullStaysInRangeAndTurnsWithTheScores(
            @ForAll @IntRange(min = 1, max = 5) int plus1,
            @ForAll @IntRange(min = 1, max = 5) int plus2,
            @ForAll @IntRange(min = 1, max = 5) int minus1,
            @ForAll @IntRange(min = 1, max = 5) int minus2) {
        double pull =
                field(plus1, plus2, minus1, minus2).netPullOn(principle("p1")).orElseThrow();
        assertThat(pull).isBetween(-4.0, 4.0);
        double turned =
                field(minus1, minus2, plus1, plus2).netPullOn(principle("p1")).orElseThrow();
        assertThat(pull + turned).isZero();
    }

    @Test
    void strongestStandsFirstAndTheUnscoredLast() {
        ForceField field = field(Map.of("plus-2", Rating.of(1), "minus-1", Rating.of(2), "minus-2", Rating.of(5)));
        assertThat(field.forces(Effect.PROMOTING))
                .extracting(each -> each.factor().key())
                .containsExactly("plus-2", "plus-1");
        assertThat(field.forces(Effect.HINDERING))
                .extracting(each -> each.factor().key())
                .containsExactly("minus-2", "minus-1");
        assertThat(field.forces(Effect.HINDERING))
                .flatExtracting(force -> pulls(force))
                .containsExactly(-4, -1);
        assertThat(field(3, 3, 2, 2).forces(Effect.PROMOTING))
                .extracting(each -> each.factor().key())
                .containsExactly("plus-1", "plus-2");
    }

    private static List<Integer> pulls(Force force) {
        return force.pull().stream().toList();
    }
}
