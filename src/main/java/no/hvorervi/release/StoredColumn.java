package no.hvorervi.release;

import java.util.Arrays;
import java.util.BitSet;
import no.hvorervi.released.Figure;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.suppression.Shown;

/** What is stored of one item as one voice answered it, in all units: nothing of what is hidden. */
final class StoredColumn {

    private final ReleasedItem item;
    private final Figure[] figures;

    StoredColumn(ReleasedItem item, int units) {
        this.item = item;
        this.figures = new Figure[units];
        Arrays.fill(figures, new Figure.Hidden());
    }

    void put(int unit, Figure figure) {
        figures[unit] = figure;
    }

    ReleasedItem item() {
        return item;
    }

    Figure figure(int unit) {
        return figures[unit];
    }

    /** Units of which at least that much is shown. */
    BitSet atLeast(Shown least) {
        BitSet units = new BitSet();
        for (int unit = 0; unit < figures.length; unit++) {
            units.set(unit, shown(figures[unit]).compareTo(least) >= 0);
        }
        return units;
    }

    static Shown shown(Figure figure) {
        return switch (figure) {
            case Figure.Hidden() -> Shown.HIDDEN;
            case Figure.Rounded each -> Shown.ROUNDED;
            case Figure.Mean each -> Shown.MEAN;
            case Figure.Full each -> Shown.SPREAD;
        };
    }

    /** Answers of each unit; 0 where they are hidden. */
    int[] n() {
        return Arrays.stream(figures)
                .mapToInt(figure -> figure instanceof Figure.Visible visible ? visible.n() : 0)
                .toArray();
    }

    /** Sum of the answers of each unit by their places on the scale; what it seems to be where it is rounded. */
    double[] sums() {
        double lowest = item.kind().range().min();
        return Arrays.stream(figures)
                .mapToDouble(figure ->
                        figure instanceof Figure.Visible visible ? (visible.mean() - lowest) * visible.n() : 0)
                .toArray();
    }
}
