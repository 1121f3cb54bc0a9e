package no.hvorervi.results;

import java.util.Optional;
import no.hvorervi.criteria.Principle;
import no.hvorervi.measures.Certainty;

/**
 * One of the sentences that a leader can read aloud.
 *
 * @param principle what it is about; empty when nothing stands out
 * @param change of that principle, if it is sure
 */
public record Sentence(Kind kind, Optional<Principle> principle, Optional<Certainty> change) {

    /** What it says. */
    public enum Kind {
        /** The leader sees the principle a level or more above the employees. */
        LEADER_ABOVE,
        LEADER_BELOW,
        /** The principle on which the employees are most divided. */
        DIVIDED,
        /** No gap is worth talking about. */
        ALIKE,
        /** There is no other voice to compare with. */
        ALONE,
        STRONGEST,
        WEAKEST,
        /** The weakest, which the employees agree on. */
        WEAKEST_AGREED,
        /** The weakest, which they are divided on. */
        WEAKEST_DIVIDED,
        /** None is stronger or weaker than the others. */
        EQUAL,
        BETTER,
        WORSE,
        /** Nothing has surely changed since the round before. */
        UNCHANGED,
        /** The round before cannot be set beside this one. */
        BROKEN,
        /** There is no round before. */
        FIRST
    }
}
