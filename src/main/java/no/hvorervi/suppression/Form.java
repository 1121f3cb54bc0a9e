package no.hvorervi.suppression;

import java.util.Arrays;

/** A released figure as a sum: how many have answered in some groups of people, who share nobody. */
public final class Form {

    private final int[] columns;
    private final long n;

    /**
     * Takes a copy.
     *
     * @param columns numbers of the groups that are added, ascending from 0
     * @param n how many answers they have together
     * @throws IllegalArgumentException if there are no columns, or they are not ascending from 0
     */
    public Form(int[] columns, long n) {
        this.columns = columns.clone();
        this.n = n;
        int last = -1;
        for (int column : columns) {
            if (column <= last) {
                throw new IllegalArgumentException("Columns are not ascending: " + Arrays.toString(columns));
            }
            last = column;
        }
        if (last < 0) {
            throw new IllegalArgumentException("A form adds at least one group");
        }
    }

    /** Numbers of the groups that are added, ascending. */
    public int[] columns() {
        return columns.clone();
    }

    /** How many answers they have together. */
    public long n() {
        return n;
    }

    /** How many groups are added. */
    int size() {
        return columns.length;
    }

    /** The number after that of the last group. */
    int end() {
        return columns[columns.length - 1] + 1;
    }
}
