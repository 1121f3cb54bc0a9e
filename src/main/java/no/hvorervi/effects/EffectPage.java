package no.hvorervi.effects;

import java.util.Optional;
import no.hvorervi.actions.Expected;
import no.hvorervi.released.ReleasedRound;

/** What those who see all of a unit's results are shown of what became of an action. */
public sealed interface EffectPage {

    /** What the unit has learnt; empty while the action is open and nothing is told of it. */
    Optional<Learnt> learnt();

    /**
     * What the unit has learnt.
     *
     * @param mayWrite whether the reader may write it
     */
    record Learnt(Lesson lesson, boolean mayWrite) {}

    /**
     * There is a round before and a round after.
     *
     * @param expected which way the scores were to go
     * @param measured empty where too few have answered, or nothing varies
     */
    record Told(
            ReleasedRound before,
            ReleasedRound after,
            Expected expected,
            Verdict verdict,
            Optional<Measured> measured,
            Optional<Learnt> learnt)
            implements EffectPage {}

    /** There is nothing to tell yet, or ever. */
    record Untold(Reason reason, Optional<Learnt> learnt) implements EffectPage {}

    /** Why nothing is told; each has a text. */
    enum Reason {
        /** The next round will tell. */
        AWAITED,
        /** No round before the action asked about its item. */
        NO_BEFORE,
        /** The unit is not the same as it was in the round before. */
        REORGANISED,
        /** The rounds after it asked something else. */
        OTHER_QUESTIONS,
        /** It was dropped before there was a round after it. */
        DROPPED
    }
}
