package no.hvorervi.assessment;

import java.util.Optional;

/** What was chosen for an item. */
public sealed interface Rating {

    /** A score on the item's scale. */
    record Scored(int score) implements Rating {}

    /** «Don't know / not applicable»: an answer, but never counted. */
    record NotApplicable() implements Rating {}

    /** Nothing chosen yet. */
    record Missing() implements Rating {}

    static Rating notApplicable() {
        return new NotApplicable();
    }

    static Rating missing() {
        return new Missing();
    }

    static Rating of(int score) {
        return new Scored(score);
    }

    default Optional<Integer> scoreIfAny() {
        return this instanceof Scored(int score) ? Optional.of(score) : Optional.empty();
    }

    /** Whether something was chosen, if only «don't know». */
    default boolean isGiven() {
        return !(this instanceof Missing);
    }
}
