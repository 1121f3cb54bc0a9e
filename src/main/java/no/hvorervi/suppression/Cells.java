package no.hvorervi.suppression;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The answers to one question by one voice, counted by unit: each unit's cell holds its own answers and all below it.
 *
 * <p>An answer is known by its place on the scale, 0 for the lowest; so is a sum of answers. These are counts of hidden
 * groups too: they never leave the release.
 */
public final class Cells {

    private final Forest forest;
    private final int places;
    private final int[] own;
    private final int[][] counts;
    private final int[] n;
    private final int[] sum;

    private Cells(Forest forest, int places, int[] own, int[][] counts) {
        this.forest = forest;
        this.places = places;
        this.own = own;
        this.counts = counts;
        this.n = Arrays.stream(counts).mapToInt(Counts::n).toArray();
        this.sum = Arrays.stream(counts).mapToInt(Counts::sum).toArray();
    }

    /**
     * Adds up the tree.
     *
     * @param own for each unit, how many of those placed directly in it gave each answer; the scale has at least two places
     * @throws IllegalArgumentException if units or places do not match, or a count is negative
     */
    public static Cells of(Forest forest, int[][] own) {
        int places = own.length == 0 ? 2 : own[0].length;
        if (own.length != forest.size() || places < 2) {
            throw new IllegalArgumentException(own.length + " units are counted over " + places + " places");
        }
        int[][] counts = new int[own.length][];
        for (int unit = 0; unit < own.length; unit++) {
            if (own[unit].length != places || Arrays.stream(own[unit]).anyMatch(count -> count < 0)) {
                throw new IllegalArgumentException("Unit " + unit + " is not counted on the scale");
            }
            counts[unit] = own[unit].clone();
        }
        for (int unit = own.length - 1; unit >= 0; unit--) {
            if (forest.parent(unit) != Forest.NONE) {
                Counts.add(counts[forest.parent(unit)], counts[unit]);
            }
        }
        return new Cells(forest, places, Arrays.stream(own).mapToInt(Counts::n).toArray(), counts);
    }

    /** The units. */
    public Forest forest() {
        return forest;
    }

    /** How many answers the scale offers. */
    public int places() {
        return places;
    }

    /** Answers in the unit and below it. */
    public int n(int unit) {
        return n[unit];
    }

    /** Sum of the places of the answers in the unit and below it. */
    public int sum(int unit) {
        return sum[unit];
    }

    /** How many in the unit and below it gave each answer. */
    public int[] counts(int unit) {
        return counts[unit].clone();
    }

    /** Answers of those placed directly in each unit. */
    int[] own() {
        return own;
    }

    /** Units with at least that many answers. */
    BitSet ofAtLeast(int answers) {
        BitSet units = new BitSet(n.length);
        for (int unit = 0; unit < n.length; unit++) {
            units.set(unit, n[unit] >= answers);
        }
        return units;
    }

    /** What is left of each of the given cells when the nearest of them below are taken out: groups that share nobody. */
    int[][] blocks(BitSet cells) {
        int[] above = forest.nearestAbove(cells);
        int[][] blocks = new int[n.length][places];
        cells.stream().forEach(cell -> Counts.add(blocks[cell], counts[cell]));
        cells.stream()
                .filter(cell -> above[cell] != Forest.NONE)
                .forEach(cell -> Counts.subtract(blocks[above[cell]], counts[cell]));
        return blocks;
    }
}
