package no.hvorervi.suppression;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Decides what is shown of each unit's answers to one question by one voice.
 *
 * <p>Means and spread are chosen alike, one with the smallest group and one with the greater one for spread: as many cells
 * as an {@link Optimum} allows; then, while something follows from them that answers all but alike would give away, what
 * {@link MeanRule} and {@link SpreadRule} name is taken back and the optimum sought again.
 */
public final class Suppressor {

    private final Cells cells;
    private final Threshold threshold;

    /** Cells whose answers are too alike for an exact mean. */
    private final BitSet rounded;

    private Suppressor(Cells cells, Threshold threshold) {
        this.cells = cells;
        this.threshold = threshold;
        this.rounded = flat();
        rounded.or(nearlyUnanimous());
    }

    /**
     * Decides for all units at once.
     *
     * @param mustHide units whose cells are not shown whatever they hold
     * @return for each unit what is shown; the same for the same counts, always
     */
    public static Shown[] decide(Cells cells, Threshold threshold, BitSet mustHide) {
        return new Suppressor(cells, threshold).decide(mustHide);
    }

    private Shown[] decide(BitSet mustHide) {
        BitSet shown = means(mustHide);
        BitSet spread = spread(shown);
        Shown[] decided = new Shown[cells.forest().size()];
        Arrays.fill(decided, Shown.HIDDEN);
        shown.stream().forEach(cell -> decided[cell] = rounded.get(cell) ? Shown.ROUNDED : Shown.MEAN);
        spread.stream().forEach(cell -> decided[cell] = Shown.SPREAD);
        return decided;
    }

    private BitSet means(BitSet mustHide) {
        BitSet hidden = (BitSet) mustHide.clone();
        hidden.or(insideOneMind());
        MeanRule rule = new MeanRule(cells, rounded);
        while (true) {
            BitSet shown = Optimum.of(cells.forest(), cells.own(), threshold.group(), hidden);
            BitSet violations = rule.violations(shown);
            if (violations.isEmpty()) {
                return shown;
            }
            hidden.or(rule.repairs(shown, violations));
        }
    }

    private BitSet spread(BitSet shown) {
        BitSet hidden = (BitSet) shown.clone();
        hidden.andNot(rounded);
        hidden.flip(0, cells.forest().size());
        SpreadRule rule = new SpreadRule(cells, shown, rounded);
        while (true) {
            BitSet spread = Optimum.of(cells.forest(), cells.own(), threshold.spread(), hidden);
            BitSet violations = rule.violations(spread);
            if (violations.isEmpty()) {
                return spread;
            }
            hidden.or(cells.forest().lowest(violations));
        }
    }

    private BitSet flat() {
        BitSet flat = cells.ofAtLeast(threshold.group());
        flat.stream()
                .filter(cell -> !Smooth.isFlat(cells.n(cell), cells.sum(cell), cells.places()))
                .forEach(flat::clear);
        return flat;
    }

    private BitSet nearlyUnanimous() {
        BitSet unanimous = cells.ofAtLeast(threshold.spread());
        unanimous.stream()
                .filter(cell -> !Smooth.isNearlyUnanimous(cells.counts(cell)))
                .forEach(unanimous::clear);
        return unanimous;
    }

    /**
     * Where all but one answered alike, anything shown of a part tells whether the one is in it, and so what all others
     * answered; not where the answers are flat, since their parts are flat too and all look the same.
     */
    private BitSet insideOneMind() {
        BitSet ofOneMind = nearlyUnanimous();
        ofOneMind.andNot(flat());
        return cells.forest().below(ofOneMind);
    }
}
