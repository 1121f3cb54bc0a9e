package no.hvorervi.yousaid;

import java.util.Set;

/** What became of an attempt to store or publish what a unit tells. */
public sealed interface OutcomeSaved {

    /**
     * It is done.
     *
     * @param version of what is stored
     */
    record Stored(int version) implements OutcomeSaved {}

    /** It cannot be done so; nothing was changed. */
    record Faulty(Set<OutcomeFault> faults) implements OutcomeSaved {}

    /** Someone else wrote it first; nothing was changed. */
    record Conflict(OutcomeContents theirs, int version) implements OutcomeSaved {}

    /** It cannot be done now; nothing was changed. */
    record Refused(OutcomeRefusal refusal) implements OutcomeSaved {}
}
