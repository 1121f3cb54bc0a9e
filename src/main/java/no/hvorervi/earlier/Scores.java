package no.hvorervi.earlier;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** What one person answered to each item of a round, held tightly: there may be a hundred thousand of them. */
public final class Scores {

    /** Smaller than any score. */
    private static final byte NONE = Byte.MIN_VALUE;

    private final byte[] values;

    private Scores(byte[] values) {
        this.values = values;
    }

    /** In the order of the items; empty for an item that the person did not answer. */
    public static Scores of(OptionalInt... scores) {
        byte[] values = new byte[scores.length];
        for (int at = 0; at < scores.length; at++) {
            values[at] = (byte) scores[at].orElse(NONE);
        }
        return new Scores(values);
    }

    /** The score of an item, by its place; empty where the person did not answer. */
    public OptionalInt at(int item) {
        return values[item] == NONE ? OptionalInt.empty() : OptionalInt.of(values[item]);
    }

    public int items() {
        return values.length;
    }

    public boolean isEmpty() {
        return answered().findAny().isEmpty();
    }

    /** The scores given, the lowest first, without what they were given to. */
    int[] sorted() {
        return answered().sorted().toArray();
    }

    private IntStream answered() {
        return IntStream.range(0, values.length).map(at -> values[at]).filter(score -> score != NONE);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scores scores && Arrays.equals(values, scores.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    /** Never the answers: they must not reach a log. */
    @Override
    public String toString() {
        return "Scores[…]";
    }
}
