package no.hvorervi.workshop;

import java.util.List;
import no.hvorervi.measures.AgreementWord;

/** What is shown of a vote: never of fewer than five people, and from which nobody's own answer follows. */
public sealed interface VoteResult {

    /** How many it is of; those apart who did not know. */
    int people();

    /** Of scores. */
    sealed interface OfScores extends VoteResult {

        /** From 1 to 5. */
        double mean();
    }

    /**
     * How many gave each score.
     *
     * @param counts of the scores 1 to 5
     * @param agreement van der Eijk's A, −1 to 1
     */
    record Spread(int people, List<Integer> counts, double mean, double agreement, AgreementWord word)
            implements OfScores {

        public Spread {
            counts = List.copyOf(counts);
        }
    }

    /** So alike that the mean, rounded to halves, is all that is shown. */
    record MeanOnly(int people, double mean) implements OfScores {}

    /**
     * Some were so alike that only a rounded mean is shown of them; of the others it is shown how many gave each score.
     *
     * @param mean of all, rounded to halves
     */
    record Mixed(int people, double mean, Spread spread, MeanOnly alike) implements OfScores {}

    /** How many chose each factor. */
    record Choices(int people, List<Chosen> factors) implements VoteResult {

        public Choices {
            factors = List.copyOf(factors);
        }
    }

    /**
     * How many chose a factor: as few and as many as these. They are equal where the number is shown; 0 and 1 are «none or one»,
     * and one less than all and all are «all or nearly all».
     *
     * @param factor its key
     */
    record Chosen(String factor, int fewest, int most) {

        public boolean isExact() {
            return fewest == most;
        }
    }
}
