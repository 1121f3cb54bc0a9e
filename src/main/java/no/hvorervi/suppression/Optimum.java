package no.hvorervi.suppression;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The cells to show so that subtracting them from each other leaves no small group, and as few as can be are hidden.
 *
 * <p>What is left of a shown cell when the nearest shown cells below it are subtracted is its <em>block</em>: it must hold
 * nobody, or enough. Blocks share nobody, and every sum or difference of shown cells is one of blocks; so it is enough to
 * look at these. Of all allowed choices the one taken hides the fewest cells that have enough answers by themselves; of
 * those, the one that hides the fewest answers; of those, one that is fixed by the order of the units.
 *
 * <p>Found by dynamic programming from the leaves upward: of a subtree nothing matters to the units above but how many of
 * its answers lie in no shown cell, and from {@code atLeast} on not even that. Time and memory are O(units · atLeast²) and
 * O(units · atLeast), whatever the depth.
 */
public final class Optimum {

    /** More than anything costs, and small enough to be added to itself. */
    private static final long IMPOSSIBLE = Long.MAX_VALUE / 2;

    private final Forest forest;
    private final int[] own;
    private final int enough;
    private final BitSet allowed;

    /** What hiding an allowed cell costs: above all that it is hidden, then how many answers it has. */
    private final long[] price;

    /** For each unit and number of answers left (from {@link #enough} on: that many) the least that its subtree costs. */
    private final long[][] costs;

    /** For each unit and number left of the parent with it: what was left before, and what of the unit, in one number. */
    private final short[][] merged;

    /** Shown cells whose block is not empty. */
    private final BitSet withBlock;

    private Optimum(Forest forest, int[] own, int atLeast, BitSet mustHide) {
        this.forest = forest;
        this.own = own;
        this.enough = atLeast;
        int[] n = forest.totals(own);
        this.allowed = new BitSet(n.length);
        long answers = 0;
        for (int unit = 0; unit < n.length; unit++) {
            if (n[unit] >= atLeast && !mustHide.get(unit)) {
                allowed.set(unit);
                answers += n[unit];
            }
        }
        this.price = new long[n.length];
        for (int unit = allowed.nextSetBit(0); unit >= 0; unit = allowed.nextSetBit(unit + 1)) {
            price[unit] = Math.addExact(1 + answers, n[unit]);
        }
        this.costs = new long[n.length][];
        this.merged = new short[n.length][enough + 1];
        this.withBlock = new BitSet(n.length);
    }

    /**
     * Finds the optimum.
     *
     * @param own answers of those placed directly in each unit
     * @param atLeast answers of the smallest group that may follow from what is shown, 1 to 100
     * @param mustHide cells that are not shown whatever they hold
     * @return the cells to show; each has at least that many answers
     * @throws IllegalArgumentException if the units do not match or {@code atLeast} is out of range
     */
    public static BitSet of(Forest forest, int[] own, int atLeast, BitSet mustHide) {
        if (own.length != forest.size() || atLeast < 1 || atLeast > 100) {
            throw new IllegalArgumentException(own.length + " units cannot be shown from " + atLeast + " answers");
        }
        Optimum optimum = new Optimum(forest, own, atLeast, mustHide);
        optimum.weigh();
        return optimum.choose();
    }

    /** From the last unit to the first, hence children before parents. */
    private void weigh() {
        for (int unit = 0; unit < own.length; unit++) {
            costs[unit] = new long[enough + 1];
            Arrays.fill(costs[unit], IMPOSSIBLE);
            costs[unit][Math.min(own[unit], enough)] = 0;
        }
        for (int unit = own.length - 1; unit >= 0; unit--) {
            if (allowed.get(unit)) {
                weighShowing(unit);
            }
            if (forest.parent(unit) != Forest.NONE) {
                merge(unit, forest.parent(unit));
            }
        }
    }

    /** Shown, a cell leaves nothing; it may be shown when nothing or enough was left for its block. */
    private void weighShowing(int unit) {
        long[] cost = costs[unit];
        if (cost[enough] < cost[0]) {
            withBlock.set(unit);
            cost[0] = cost[enough];
        }
        for (int left = 1; left <= enough; left++) {
            cost[left] += price[unit];
        }
    }

    private void merge(int unit, int parent) {
        long[] before = costs[parent];
        long[] after = new long[enough + 1];
        Arrays.fill(after, IMPOSSIBLE);
        for (int left = 0; left <= enough; left++) {
            for (int more = 0; before[left] < IMPOSSIBLE && more <= enough; more++) {
                int both = Math.min(left + more, enough);
                long cost = before[left] + costs[unit][more];
                if (cost < after[both]) {
                    after[both] = cost;
                    merged[unit][both] = (short) (left * (enough + 1) + more);
                }
            }
        }
        costs[parent] = after;
    }

    /** From the first unit to the last: the children of a unit in the reverse of the order they were merged in. */
    private BitSet choose() {
        BitSet shown = new BitSet(own.length);
        int[] left = new int[own.length];
        for (int unit = 0; unit < own.length; unit++) {
            int parent = forest.parent(unit);
            if (parent == Forest.NONE) {
                left[unit] = cheapest(costs[unit]);
            } else {
                int both = merged[unit][left[parent]];
                left[parent] = both / (enough + 1);
                left[unit] = both % (enough + 1);
            }
            if (left[unit] == 0 && allowed.get(unit)) {
                shown.set(unit);
                left[unit] = withBlock.get(unit) ? enough : 0;
            }
        }
        return shown;
    }

    private static int cheapest(long[] costs) {
        int cheapest = 0;
        for (int left = 1; left < costs.length; left++) {
            if (costs[left] < costs[cheapest]) {
                cheapest = left;
            }
        }
        return cheapest;
    }
}
