package no.hvorervi.release;

import java.util.BitSet;
import java.util.List;
import no.hvorervi.measures.Deviation;
import no.hvorervi.measures.Distribution;
import no.hvorervi.measures.Moments;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.suppression.Cells;
import no.hvorervi.suppression.Shown;

/** What is decided about one item as one voice answered it, in all units. */
final class Column {

    private final Frame frame;
    private final AnonymousVoice voice;
    private final ReleasedItem item;
    private final Cells cells;
    private final Shown[] shown;
    private final FigureMaker maker;

    Column(Frame frame, AnonymousVoice voice, ReleasedItem item, Cells cells, Shown[] shown) {
        this.frame = frame;
        this.voice = voice;
        this.item = item;
        this.cells = cells;
        this.shown = shown.clone();
        this.maker = new FigureMaker(item.kind().range(), pooledSd());
    }

    AnonymousVoice voice() {
        return voice;
    }

    ReleasedItem item() {
        return item;
    }

    Figure figure(int unit) {
        return maker.of(shown[unit], cells.counts(unit));
    }

    boolean isShown(int unit) {
        return shown[unit] != Shown.HIDDEN;
    }

    /** Whether there is something that is not shown; of nobody's answers there is nothing. */
    boolean isWithheld(int unit) {
        return !isShown(unit) && cells.n(unit) > 0;
    }

    /** Units whose spread is shown. */
    BitSet spread() {
        BitSet spread = new BitSet();
        for (int unit = 0; unit < shown.length; unit++) {
            spread.set(unit, shown[unit] == Shown.SPREAD);
        }
        return spread;
    }

    /** The answers of a unit and those below it, which may be few people's. */
    Distribution answers(int unit) {
        return new Distribution(item.kind().range().min(), cells.counts(unit));
    }

    /**
     * Those of the lowest units whose spread is shown. They share nobody, and everybody can work out what is computed of them: of
     * all units together, what the others hide would follow by subtraction.
     */
    List<Moments> lowestSpread() {
        return frame.forest().lowest(spread()).stream()
                .mapToObj(unit -> answers(unit).moments())
                .toList();
    }

    /** The spread that stands in where a unit's own is not shown, in steps of the scale. */
    double pooledSd() {
        return Deviation.pooled(lowestSpread()).orElse(Deviation.ASSUMED);
    }
}
