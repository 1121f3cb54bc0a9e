package no.hvorervi.criteria;

import java.util.List;
import java.util.stream.IntStream;

/** The whole numbers that an item can be scored with, both ends inclusive. */
public record ScoreRange(int min, int max) {

    /** From «not at all» to «to a very great extent». */
    public static final ScoreRange EXTENT = new ScoreRange(1, 5);

    /** From «far too little» over «just right» (0) to «far too much»; never averaged with the others. */
    public static final ScoreRange BALANCE = new ScoreRange(-2, 2);

    public boolean contains(int score) {
        return score >= min && score <= max;
    }

    /** All scores, the lowest first. */
    public List<Integer> scores() {
        return IntStream.rangeClosed(min, max).boxed().toList();
    }
}
