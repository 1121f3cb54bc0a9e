package no.hvorervi.suppression;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/**
 * Adds and subtracts figures to find out about a few people, with nothing of the product's own reasoning: for every set of
 * groups that together hold few answers, it looks whether some combination is about these alone.
 */
public final class Attacker {

    private final List<int[]> figures;
    private final int[] people;

    /**
     * @param figures the groups that each adds
     * @param people answers in each group; few enough groups to try all sets of them
     */
    public Attacker(List<int[]> figures, int[] people) {
        this.figures = figures;
        this.people = people;
    }

    /** The fewest answers, one at least, that some combination is about and nothing else. */
    public OptionalLong smallest() {
        BitSet nobody = new BitSet();
        IntStream.range(0, people.length).filter(group -> people[group] == 0).forEach(nobody::set);
        int rank = rank(nobody);
        return IntStream.range(1, 1 << people.length)
                .mapToObj(set -> BitSet.valueOf(new long[] {set}))
                .filter(groups -> answers(groups) > 0)
                .filter(groups -> {
                    groups.or(nobody);
                    return rank(groups) < rank;
                })
                .mapToLong(this::answers)
                .min();
    }

    private long answers(BitSet groups) {
        return groups.stream().mapToLong(group -> people[group]).sum();
    }

    /** How many of the figures are independent when these groups are blotted out. */
    private int rank(BitSet blotted) {
        List<BigInteger[]> rows = new ArrayList<>();
        for (int[] figure : figures) {
            BigInteger[] row = new BigInteger[people.length];
            Arrays.fill(row, BigInteger.ZERO);
            IntStream.of(figure).filter(group -> !blotted.get(group)).forEach(group -> row[group] = BigInteger.ONE);
            rows.add(row);
        }
        int rank = 0;
        for (int group = 0; group < people.length; group++) {
            int column = group;
            int found = IntStream.range(rank, rows.size())
                    .filter(row -> rows.get(row)[column].signum() != 0)
                    .findFirst()
                    .orElse(-1);
            if (found >= 0) {
                BigInteger[] pivot = rows.get(found);
                rows.set(found, rows.get(rank));
                rows.set(rank, pivot);
                for (int row = rank + 1; row < rows.size(); row++) {
                    subtract(rows.get(row), pivot, column);
                }
                rank++;
            }
        }
        return rank;
    }

    private static void subtract(BigInteger[] row, BigInteger[] pivot, int column) {
        BigInteger here = row[column];
        for (int group = 0; group < row.length; group++) {
            row[group] = row[group].multiply(pivot[column]).subtract(pivot[group].multiply(here));
        }
    }
}
