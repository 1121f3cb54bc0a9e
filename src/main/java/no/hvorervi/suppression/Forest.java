package no.hvorervi.suppression;

import java.util.BitSet;

/** The units of a round, numbered from 0 with parents before their children: who lies directly below whom. */
public final class Forest {

    /** Stands for the parent of a unit at the top. */
    public static final int NONE = -1;

    private final int[] parents;

    private Forest(int[] parents) {
        this.parents = parents;
    }

    /**
     * Takes the units in their order.
     *
     * @param parents the parent of each unit, {@link #NONE} at the top
     * @throws IllegalArgumentException if a parent does not come before its child
     */
    public static Forest of(int... parents) {
        for (int unit = 0; unit < parents.length; unit++) {
            if (parents[unit] < NONE || parents[unit] >= unit) {
                throw new IllegalArgumentException("Unit " + unit + " does not come after its parent " + parents[unit]);
            }
        }
        return new Forest(parents.clone());
    }

    /** How many units there are. */
    public int size() {
        return parents.length;
    }

    /** The unit directly above, or {@link #NONE}. */
    public int parent(int unit) {
        return parents[unit];
    }

    /** What each unit has together with all units below it. */
    public int[] totals(int[] own) {
        int[] totals = own.clone();
        for (int unit = size() - 1; unit >= 0; unit--) {
            if (parents[unit] != NONE) {
                totals[parents[unit]] = Math.addExact(totals[parents[unit]], totals[unit]);
            }
        }
        return totals;
    }

    /** For each unit the nearest of the given ones above it, not itself, or {@link #NONE}. */
    int[] nearestAbove(BitSet units) {
        int[] nearest = new int[size()];
        for (int unit = 0; unit < size(); unit++) {
            int parent = parents[unit];
            nearest[unit] = parent == NONE || units.get(parent) ? parent : nearest[parent];
        }
        return nearest;
    }

    /** All units that lie below one of the given ones. */
    public BitSet below(BitSet units) {
        int[] nearest = nearestAbove(units);
        BitSet below = new BitSet(size());
        for (int unit = 0; unit < size(); unit++) {
            below.set(unit, nearest[unit] != NONE);
        }
        return below;
    }

    /** Those of the given units that have no other of them below. */
    public BitSet lowest(BitSet units) {
        int[] nearest = nearestAbove(units);
        BitSet lowest = (BitSet) units.clone();
        units.stream().filter(unit -> nearest[unit] != NONE).forEach(unit -> lowest.clear(nearest[unit]));
        return lowest;
    }
}
