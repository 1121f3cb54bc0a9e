package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.suppression.Forest;
import org.junit.jupiter.api.Test;

/** The units of a release by their numbers. */
class FrameTest {

    /** 100 over 101, which is over 103, and 102; all but the first were asked. */
    private final Frame frame = MadeUp.frame(Forest.of(-1, 0, 0, 1), units(1, 2, 3));

    private static BitSet units(int... units) {
        BitSet set = new BitSet();
        IntStream.of(units).forEach(set::set);
        return set;
    }

    @Test
    void unitsAreNumberedByTheirPlaces() {
        assertThat(frame.size()).isEqualTo(4);
        assertThat(frame.unit(3)).isEqualTo(MadeUp.unit(103));
        assertThat(frame.number(MadeUp.unit(103))).hasValue(3);
        assertThat(frame.requireNumber(MadeUp.unit(103))).isEqualTo(3);
        assertThat(frame.number(MadeUp.unit(104))).isEmpty();
        assertThatThrownBy(() -> frame.requireNumber(MadeUp.unit(104))).isInstanceOf(IllegalArgumentException.class);
        assertThat(IntStream.range(0, 4).map(frame.forest()::parent)).containsExactly(Forest.NONE, 0, 0, 1);
    }

    @Test
    void unitBeforeTheOneAboveItIsRefused() {
        List<ReleasedUnit> reversed = frame.units().reversed();
        assertThatThrownBy(() -> new Frame(frame.basis(), reversed)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aboveAndBelowAreFoundAtAllDepths() {
        assertThat(frame.withAbove(units(3))).isEqualTo(units(0, 1, 3));
        assertThat(frame.withAbove(units(2))).isEqualTo(units(0, 2));
        assertThat(frame.withBelow(units(0))).isEqualTo(units(0, 1, 2, 3));
        assertThat(frame.withBelow(units(1))).isEqualTo(units(1, 3));
        assertThat(frame.withBelow(units(2))).isEqualTo(units(2));
    }

    /** Such a unit at the bottom holds answers of those who stood below it when the round closed. */
    @Test
    void askedAreThoseThatWereAndThoseAtTheBottom() {
        assertThat(frame.asked()).isEqualTo(units(1, 2, 3));
        assertThat(MadeUp.frame(Forest.of(-1, 0, 0, 1), units(3)).asked()).isEqualTo(units(2));
        Frame cut = new Frame(frame.basis(), frame.units().subList(0, 1));
        assertThat(cut.units().getFirst().isAsked()).isFalse();
        assertThat(cut.asked()).isEqualTo(units(0));
    }
}
