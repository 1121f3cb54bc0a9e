package no.hvorervi.workshop;

import java.util.Set;

/** What somebody says in a vote. */
public sealed interface Ballot {

    /** How many factors can be chosen. */
    int MOST_CHOICES = 3;

    /** A score, 1 to 5. */
    record Score(int score) implements Ballot {

        /** Never the score: it must not reach a log. */
        @Override
        public String toString() {
            return "Score[…]";
        }
    }

    /** The keys of one to three factors. */
    record Choice(Set<String> factors) implements Ballot {

        public Choice {
            factors = Set.copyOf(factors);
        }

        /** Never the factors: they must not reach a log. */
        @Override
        public String toString() {
            return "Choice[…]";
        }
    }

    /** «Don't know», or none of the factors: it is counted as cast, and in no figure. */
    record Unsure() implements Ballot {}
}
