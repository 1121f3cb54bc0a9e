package no.hvorervi.released;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What is shown of one item in one unit and the units below it, as one voice answered it. The floors that nobody may lower are
 * held here, and by the schema too.
 */
public sealed interface Figure {

    /** The fewest answers that a mean is ever shown for. */
    int SMALLEST_GROUP = 5;

    /** The fewest answers that anything is ever shown for which tells more than the mean. */
    int SMALLEST_SPREAD_GROUP = 10;

    /** Too few answers, or somebody's could be worked out with its help; nothing says which. */
    record Hidden() implements Figure {}

    /** There is a mean to see. */
    sealed interface Visible extends Figure {

        /** How many answered the item, those apart who did not know. */
        int n();

        double mean();

        /** The lower end of the interval that the mean is in with 95 % certainty, within the scale. */
        double low();

        /** The upper end of that interval. */
        double high();
    }

    /** So alike that the mean is rounded to halves; pages say no more of it than of any other mean. */
    record Rounded(int n, double mean, double low, double high) implements Visible {

        /**
         * Holds the floor.
         *
         * @throws IllegalArgumentException if the group is too small, or the mean is not rounded
         */
        public Rounded {
            require(n >= SMALLEST_GROUP, "Too few answers");
            requireInterval(mean, low, high);
            require(mean * 2 == Math.rint(mean * 2), "Not rounded");
        }
    }

    /** A mean whose interval comes from the spread within all units of the round. */
    record Mean(int n, double mean, double low, double high) implements Visible {

        /**
         * Holds the floor.
         *
         * @throws IllegalArgumentException if the group is too small
         */
        public Mean {
            require(n >= SMALLEST_GROUP, "Too few answers");
            requireInterval(mean, low, high);
        }
    }

    /**
     * All that there is.
     *
     * @param sd the sample standard deviation
     * @param agreement van der Eijk's A, −1 to 1
     * @param deviation the mean absolute deviation from the mean
     * @param rwg 1 − sd² / 2, which may be negative
     * @param counts how many gave each of the five scores, the lowest first
     */
    record Full(
            int n,
            double mean,
            double low,
            double high,
            double sd,
            double agreement,
            double deviation,
            double rwg,
            List<Integer> counts)
            implements Visible {

        /**
         * Holds the floor.
         *
         * @throws IllegalArgumentException if the group is too small, or the counts are not of its answers
         */
        public Full {
            counts = List.copyOf(counts);
            require(n >= SMALLEST_SPREAD_GROUP, "Too few answers");
            requireInterval(mean, low, high);
            require(
                    DoubleStream.of(sd, agreement, deviation, rwg).allMatch(Double::isFinite) && sd >= 0,
                    "Not a number");
            require(
                    counts.size() == SCORES
                            && counts.stream().allMatch(each -> each >= 0)
                            && counts.stream().mapToInt(Integer::intValue).sum() == n,
                    "Counts that are not of the answers");
        }
    }

    /** How many scores every item has. */
    int SCORES = 5;

    private static void requireInterval(double mean, double low, double high) {
        // Not true either when one of them is no number.
        require(
                low <= mean && mean <= high && Double.isFinite(low) && Double.isFinite(high),
                "A mean outside its interval");
    }

    /** Never with the figures: an attempt's must not reach a log. */
    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
