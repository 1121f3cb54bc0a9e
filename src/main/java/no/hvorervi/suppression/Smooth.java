package no.hvorervi.suppression;

/** Whether answers are so alike that a figure of all of them comes close to being a figure of each. */
final class Smooth {

    private Smooth() {}

    /**
     * Whether the sum is within one step of the lowest or of the highest there could be: then all have given the end of
     * the scale, or all but one, who is a step away from it.
     *
     * @param sum sum of the places, 0 to n · (places − 1)
     */
    static boolean isFlat(int n, int sum, int places) {
        return Math.min(sum, n * (places - 1) - sum) <= 1;
    }

    /** Whether all have given the same answer, or all but one. */
    static boolean isNearlyUnanimous(int[] counts) {
        return Counts.n(counts) - counts[majority(counts)] <= 1;
    }

    /** The answer most have given; the lowest of equals. */
    static int majority(int[] counts) {
        int majority = 0;
        for (int place = 1; place < counts.length; place++) {
            if (counts[place] > counts[majority]) {
                majority = place;
            }
        }
        return majority;
    }

    /** How many have given an answer next to that one. */
    static int besides(int[] counts, int place) {
        return (place > 0 ? counts[place - 1] : 0) + (place < counts.length - 1 ? counts[place + 1] : 0);
    }

    /**
     * Whether two of the answers, equally far below and above that one, could be exchanged for two of it, so that the
     * answers keep their sum and still are not nearly unanimous.
     */
    static boolean surrounds(int[] counts, int place) {
        boolean isAround = false;
        for (int step = 1; step <= Math.min(place, counts.length - 1 - place); step++) {
            isAround |= counts[place - step] > 0 && counts[place + step] > 0;
        }
        return isAround && Counts.n(counts) - counts[place] >= 4;
    }
}
