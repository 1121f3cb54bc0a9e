package no.hvorervi.suppression;

/** Arithmetic on how many gave each answer, by place on the scale from 0. */
final class Counts {

    private Counts() {}

    /** How many answers there are. */
    static int n(int[] counts) {
        int n = 0;
        for (int count : counts) {
            n += count;
        }
        return n;
    }

    /** The sum of the places of the answers. */
    static int sum(int[] counts) {
        int sum = 0;
        for (int place = 0; place < counts.length; place++) {
            sum += place * counts[place];
        }
        return sum;
    }

    static void add(int[] counts, int[] more) {
        for (int place = 0; place < counts.length; place++) {
            counts[place] += more[place];
        }
    }

    static void subtract(int[] counts, int[] fewer) {
        for (int place = 0; place < counts.length; place++) {
            counts[place] -= fewer[place];
        }
    }
}
