package no.hvorervi.release;

/**
 * How the principles go together among people who answered every one of them.
 *
 * @param people how many they are
 * @param sums Σx of each principle; none for nobody
 * @param products Σx·y of each pair, and Σx² of each with itself
 */
@SuppressWarnings("ArrayRecordComponent") // Never compared.
record Together(int people, long[] sums, long[][] products) {

    static final Together NOBODY = new Together(0, new long[0], new long[0][]);

    /** Both groups as one. */
    Together plus(Together other) {
        if (people == 0) {
            return other;
        }
        if (other.people == 0) {
            return this;
        }
        long[] bothSums = sums.clone();
        long[][] bothProducts = new long[sums.length][];
        for (int question = 0; question < sums.length; question++) {
            bothSums[question] += other.sums[question];
            bothProducts[question] = products[question].clone();
            for (int second = 0; second < sums.length; second++) {
                bothProducts[question][second] += other.products[question][second];
            }
        }
        return new Together(people + other.people, bothSums, bothProducts);
    }

    /** Σ over people of the sum of their answers. */
    long total() {
        long total = 0;
        for (long sum : sums) {
            total += sum;
        }
        return total;
    }

    /** Σ over people of the square of the sum of their answers. */
    long squares() {
        long squares = 0;
        for (long[] row : products) {
            for (long product : row) {
                squares += product;
            }
        }
        return squares;
    }

    /** Never the numbers: those of few people are their answers. */
    @Override
    public String toString() {
        return "Together[…]";
    }
}
