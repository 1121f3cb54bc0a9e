package no.hvorervi.workshop;

import java.util.List;
import no.hvorervi.criteria.Factor;
import no.hvorervi.criteria.Principle;

/** What a vote asks, with all that a page needs to ask it. */
public sealed interface Asked {

    VoteKind kind();

    /** Where the unit stands on a principle: its statement, and its five levels. */
    record OfPrinciple(Principle principle) implements Asked {

        @Override
        public VoteKind kind() {
            return VoteKind.SCORE;
        }
    }

    /** Which factors hinder most, or can be changed: {@link Ballot#MOST_CHOICES} at most. */
    record OfFactors(VoteKind kind, List<Factor> factors) implements Asked {

        public OfFactors {
            factors = List.copyOf(factors);
        }
    }

    /** Whether the time was well spent. */
    record OfTime() implements Asked {

        @Override
        public VoteKind kind() {
            return VoteKind.ROTI;
        }
    }
}
