package no.hvorervi.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.released.TestGrids;
import no.hvorervi.rounds.AnonymousVoice;
import org.junit.jupiter.api.Test;

/** A unit's figures are sums only when several asked units below it are sure to have answered. */
class SummingTest {

    private static final UnitId TOP = new UnitId(1);
    private static final UnitId PARENT = new UnitId(2);
    private static final UnitId FIRST = new UnitId(3);
    private static final UnitId SECOND = new UnitId(4);

    private final List<ReleasedUnit> units = new ArrayList<>();

    private void unit(UnitId unit, Optional<UnitId> parent, boolean isAsked) {
        units.add(new ReleasedUnit(
                unit,
                parent,
                units.size(),
                "e" + unit,
                "Enhet",
                LocalDate.of(2020, 1, 1),
                isAsked,
                Optional.empty(),
                false));
    }

    private void tree(boolean isParentAsked) {
        unit(TOP, Optional.empty(), false);
        unit(PARENT, Optional.of(TOP), isParentAsked);
        unit(FIRST, Optional.of(PARENT), true);
        unit(SECOND, Optional.of(PARENT), true);
    }

    private Set<AnonymousVoice> voices(UnitId unit, Map<UnitId, Figure> figures) {
        return new Summing(units, TestGrids.ofOnePrinciple(units, figures)).voices(unit);
    }

    @Test
    void twoUnitsThatBothAnsweredAreASum() {
        tree(false);
        Map<UnitId, Figure> figures = Map.of(
                PARENT, TestFigures.mean(20, 3),
                FIRST, TestFigures.mean(12, 3),
                SECOND, TestFigures.mean(8, 3));
        assertThat(voices(PARENT, figures)).containsExactly(AnonymousVoice.EMPLOYEE);
    }

    @Test
    void manySmallUnitsTogetherAreASum() {
        tree(false);
        assertThat(voices(
                        PARENT,
                        Map.of(
                                PARENT,
                                TestFigures.mean(7, 3),
                                FIRST,
                                TestFigures.hidden(),
                                SECOND,
                                TestFigures.hidden())))
                .containsExactly(AnonymousVoice.EMPLOYEE);
    }

    @Test
    void asManyInOneUnitAsInAllIsThatUnitAlone() {
        tree(false);
        Map<UnitId, Figure> figures = Map.of(
                TOP, TestFigures.mean(12, 3),
                PARENT, TestFigures.mean(12, 3),
                FIRST, TestFigures.mean(12, 3),
                SECOND, TestFigures.hidden());
        assertThat(voices(PARENT, figures)).isEmpty();
        assertThat(voices(TOP, figures)).isEmpty();
    }

    @Test
    void oneAskedUnitIsNoSum() {
        unit(TOP, Optional.empty(), false);
        unit(PARENT, Optional.of(TOP), true);
        Map<UnitId, Figure> figures = Map.of(TOP, TestFigures.mean(12, 3), PARENT, TestFigures.mean(12, 3));
        assertThat(voices(TOP, figures)).isEmpty();
        assertThat(voices(PARENT, figures)).isEmpty();
        assertThat(voices(new UnitId(99), figures)).isEmpty();
    }

    /** Its own people may be all that answered. */
    @Test
    void unitThatIsAskedItselfIsASumOnlyWhereOneBelowIsSeen() {
        tree(true);
        assertThat(voices(PARENT, Map.of(PARENT, TestFigures.mean(20, 3), FIRST, TestFigures.hidden())))
                .isEmpty();
        assertThat(voices(PARENT, Map.of(PARENT, TestFigures.mean(20, 3), FIRST, TestFigures.mean(12, 3))))
                .containsExactly(AnonymousVoice.EMPLOYEE);
    }

    @Test
    void nothingShownIsNoSum() {
        tree(false);
        assertThat(voices(PARENT, Map.of(PARENT, TestFigures.hidden()))).isEmpty();
        assertThat(voices(PARENT, Map.of())).isEmpty();
    }
}
