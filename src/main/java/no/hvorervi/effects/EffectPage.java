package no.hvorervi.effects;

import java.util.Optional;
import no.hvorervi.actions.Expected;
import no.hvorervi.released.ReleasedRound;

/** What those who see all of a unit's results are shown of what became of an action. */
public sealed interface EffectPage {

    /**
     * There is a round before and a round after.
     *
     * @param expected which way the scores were to go
     * @param measured empty where too few have answered, or nothing varies
     * @param mayLearn whether the reader may write what the unit has learnt
     */
    record Told(
            ReleasedRound before,
            ReleasedRound after,
            Expected expected,
            Verdict verdict,
            Optional<Measured> measured,
            Lesson lesson,
            boolean mayLearn)
            implements EffectPage {}

    /** There is nothing to tell yet, or ever. */
    record Untold(Reason reason) implements EffectPage {}

    /** Why nothing is told; each has a text. */
    enum Reason {
        /** The next round will tell. */
        AWAITED,
        /** No round before the action asked about its item. */
        NO_BEFORE,
        /** The unit is not the same as it was in the round before. */
        REORGANISED,
        /** The rounds after it asked something else. */
        OTHER_QUESTIONS
    }
}
