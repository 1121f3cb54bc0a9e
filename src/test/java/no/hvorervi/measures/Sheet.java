package no.hvorervi.measures;

import java.util.Arrays;
import java.util.List;

/** People's answers to the questions of a scale, one row for each who has answered all, and the sums a release keeps. */
record Sheet(List<int[]> rows) {

    int n() {
        return rows.size();
    }

    int questions() {
        return rows.getFirst().length;
    }

    long[] sums() {
        long[] sums = new long[questions()];
        for (int[] row : rows) {
            Arrays.setAll(sums, question -> sums[question] + row[question]);
        }
        return sums;
    }

    long[][] products() {
        long[][] products = new long[questions()][questions()];
        for (int[] row : rows) {
            for (int one = 0; one < questions(); one++) {
                for (int other = 0; other < questions(); other++) {
                    products[one][other] += (long) row[one] * row[other];
                }
            }
        }
        return products;
    }

    /** Of each person's total, from the sums alone. */
    Moments totals() {
        return new Moments(
                n(),
                Arrays.stream(sums()).sum(),
                Arrays.stream(products()).flatMapToLong(Arrays::stream).sum());
    }

    Moments question(int question) {
        return new Moments(n(), sums()[question], products()[question][question]);
    }
}
