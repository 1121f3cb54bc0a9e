package no.hvorervi.assessment;

import static no.hvorervi.assessment.TestCriteria.CRITERIA;
import static no.hvorervi.assessment.TestCriteria.keys;
import static no.hvorervi.assessment.TestCriteria.levels;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.hvorervi.assessment.UnitProfile.PrincipleLevel;
import org.junit.jupiter.api.Test;

/** What is called strongest and weakest, by hand and for any levels there can be; 0 stands for «don't know». */
class UnitProfileTest {

    private static UnitProfile profile(Integer... levels) {
        return UnitProfile.of(CRITERIA, levels(List.of(levels)));
    }

    @Test
    void namesThreeOnEachSideWithTheOneAskedFirstAmongEquals() {
        UnitProfile profile = profile(3, 2, 3, 3, 4, 4, 5, 3, 3);
        assertThat(keys(profile.strongest())).containsExactly("p7", "p5", "p6");
        assertThat(keys(profile.weakest())).containsExactly("p2", "p1", "p3");
        assertThat(profile.commonLevel()).isEmpty();
    }

    @Test
    void namesNobodyWhereAllAreEqual() {
        UnitProfile profile = profile(4, 4, 4, 0, 4, 4, 4, 4, 4);
        assertThat(profile.strongest()).isEmpty();
        assertThat(profile.weakest()).isEmpty();
        assertThat(profile.commonLevel()).contains(4);
    }

    @Test
    void namesNobodyWithoutLevels() {
        for (UnitProfile profile :
                List.of(profile(), profile(0, 0, 0, 0, 0, 0, 0, 0, 0), UnitProfile.of(CRITERIA, levels(List.of())))) {
            assertThat(profile.hasLevels()).isFalse();
            assertThat(profile.strongest()).isEmpty();
            assertThat(profile.weakest()).isEmpty();
            assertThat(profile.commonLevel()).isEmpty();
            assertThat(profile.principles()).hasSize(9);
        }
    }

    @Test
    void namesEachOnOneSideOnlyWhenFewHaveALevel() {
        UnitProfile two = profile(0, 2, 0, 0, 5);
        assertThat(keys(two.strongest())).containsExactly("p5");
        assertThat(keys(two.weakest())).containsExactly("p2");
        UnitProfile four = profile(1, 2, 3, 4);
        assertThat(keys(four.strongest())).containsExactly("p4", "p3", "p2");
        assertThat(keys(four.weakest())).containsExactly("p1");
        assertThat(profile(3).strongest()).isEmpty();
        assertThat(profile(3).commonLevel()).contains(3);
    }

    @Test
    void namesOneAboveTheRestAndTheFirstOfTheRest() {
        UnitProfile profile = profile(2, 2, 2, 2, 2, 2, 2, 2, 3);
        assertThat(keys(profile.strongest())).containsExactly("p9");
        assertThat(keys(profile.weakest())).containsExactly("p1", "p2", "p3");
    }

    @Property
    void strongestAndWeakestNeverOverlapAndAreInOrder(@ForAll @Size(max = 9) List<@IntRange(max = 5) Integer> levels) {
        UnitProfile profile = UnitProfile.of(CRITERIA, levels(levels));
        List<PrincipleLevel> strongest = profile.strongest();
        List<PrincipleLevel> weakest = profile.weakest();
        assertThat(strongest).hasSizeLessThanOrEqualTo(3).noneMatch(weakest::contains);
        assertThat(weakest).hasSizeLessThanOrEqualTo(3);
        assertThat(numbers(strongest)).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(numbers(weakest)).isSorted();
        numbers(strongest).forEach(strong -> assertThat(numbers(weakest)).allMatch(weak -> weak <= strong));
    }

    @Property
    void nothingUnnamedIsStrongerThanTheStrongestOrWeakerThanTheWeakest(
            @ForAll @Size(9) List<@IntRange(max = 5) Integer> levels) {
        UnitProfile profile = UnitProfile.of(CRITERIA, levels(levels));
        List<PrincipleLevel> named = Stream.concat(profile.strongest().stream(), profile.weakest().stream())
                .toList();
        List<Integer> unnamed = numbers(profile.principles().stream()
                .filter(each -> !named.contains(each))
                .toList());
        numbers(profile.strongest()).forEach(strong -> assertThat(unnamed).allMatch(other -> other <= strong));
        numbers(profile.weakest()).forEach(weak -> assertThat(unnamed).allMatch(other -> other >= weak));
    }

    @Property
    void somethingIsStrongestExactlyWhenLevelsDiffer(@ForAll @Size(9) List<@IntRange(max = 5) Integer> levels) {
        long different = levels.stream().filter(level -> level > 0).distinct().count();
        UnitProfile profile = UnitProfile.of(CRITERIA, levels(levels));
        assertThat(profile.strongest().isEmpty()).isEqualTo(different < 2);
        assertThat(profile.weakest().isEmpty()).isEqualTo(different < 2);
        assertThat(profile.commonLevel().isPresent()).isEqualTo(different == 1);
    }

    private static List<Integer> numbers(List<PrincipleLevel> principles) {
        return principles.stream().flatMap(each -> each.level().stream()).toList();
    }

    @Test
    void countsWhatIsAnsweredAndListsMissingPrinciplesOnly() {
        Progress none = Progress.of(CRITERIA, TestCriteria.assessment(Map.of()));
        assertThat(none.answered()).isZero();
        assertThat(none.missing()).isEqualTo(none.total()).isEqualTo(15);
        assertThat(none.missingPrinciples()).hasSize(9);
        assertThat(none.canBeSubmitted()).isFalse();

        Progress some = Progress.of(
                CRITERIA,
                TestCriteria.assessment(
                        Map.of("p1", Rating.notApplicable(), "p3", Rating.missing(), "minus-1", Rating.of(5))));
        assertThat(some.answered()).isEqualTo(2);
        assertThat(some.missingPrinciples())
                .extracting(each -> each.key())
                .containsExactly("p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9");

        Progress all = Progress.of(CRITERIA, levels(List.of(1, 0, 3, 4, 5, 0, 1, 2, 3)));
        assertThat(all.canBeSubmitted()).isTrue();
        assertThat(all.missing()).isEqualTo(6);
    }
}
