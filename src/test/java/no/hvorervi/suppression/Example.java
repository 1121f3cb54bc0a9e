package no.hvorervi.suppression;

import java.util.Arrays;
import java.util.BitSet;
import java.util.stream.Collectors;

/** Trees and answers as a reader writes them down. */
final class Example {

    private Example() {}

    /**
     * Answers on a scale from 1 to 5.
     *
     * @param own what those placed directly in each unit answered, one digit each
     */
    static Cells cells(Forest forest, String... own) {
        return Cells.of(forest, Arrays.stream(own).map(Example::counts).toArray(int[][]::new));
    }

    static int[] counts(String answers) {
        int[] counts = new int[5];
        answers.chars().forEach(answer -> counts[answer - '1']++);
        return counts;
    }

    static BitSet units(int... units) {
        BitSet set = new BitSet();
        Arrays.stream(units).forEach(set::set);
        return set;
    }

    /** The first letter of what is shown of each unit, when five answers are enough. */
    static String decided(Cells cells) {
        return decided(cells, 5, units());
    }

    static String decided(Cells cells, int group, BitSet mustHide) {
        return Arrays.stream(Suppressor.decide(cells, new Threshold(group), mustHide))
                .map(shown -> shown.name().substring(0, 1))
                .collect(Collectors.joining());
    }
}
