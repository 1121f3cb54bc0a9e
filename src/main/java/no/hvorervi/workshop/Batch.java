package no.hvorervi.workshop;

import java.util.Map;
import no.hvorervi.suppression.Threshold;

/**
 * Those whose ballots were revealed together, exactly as they are shown: nothing more is kept of them. Each batch is of other
 * people than all others, so that what is computed from several tells no more than they do.
 *
 * @see <a href="../../../../../docs/decisions/0022-workshop-votes.md">decision 0022</a>
 */
sealed interface Batch {

    /** How many; those apart who did not know. */
    int people();

    /**
     * How many gave each score.
     *
     * @param counts of the scores 1 to 5
     */
    record Spread(int people, Map<Integer, Integer> counts) implements Batch {

        public Spread {
            requireGroup(people);
            counts = Map.copyOf(counts);
        }
    }

    /**
     * All, or all but one, gave the same score: the mean is all there is to see.
     *
     * @param halves twice the mean, rounded to a whole number
     */
    record Alike(int people, int halves) implements Batch {

        public Alike {
            requireGroup(people);
        }

        double mean() {
            return halves / 2.0;
        }
    }

    /**
     * How many chose each factor: of those that nobody or one chose nothing is said, and those that all but one chose count as
     * chosen by all.
     */
    record Chosen(int people, Map<String, Integer> counts) implements Batch {

        public Chosen {
            requireGroup(people);
            counts = Map.copyOf(counts);
            int all = people;
            if (counts.values().stream().anyMatch(each -> each < 2 || each > all || each == all - 1)) {
                throw new IllegalArgumentException("More exact than may be shown");
            }
        }
    }

    /** Never with the number: it must not reach a log. */
    private static void requireGroup(int people) {
        if (people < Threshold.SMALLEST) {
            throw new IllegalArgumentException("Too few");
        }
    }
}
