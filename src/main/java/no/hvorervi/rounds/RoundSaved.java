package no.hvorervi.rounds;

import java.util.Set;

/** What became of an attempt to save a drafted round. */
public sealed interface RoundSaved {

    /**
     * It is stored.
     *
     * @param faults what still keeps approvals from being asked for
     */
    record Stored(int version, Set<RoundFault> faults) implements RoundSaved {}

    /** It cannot be stored so; nothing was changed. */
    record Faulty(Set<RoundFault> faults) implements RoundSaved {}

    /** Someone else saved first; nothing was changed. */
    record Conflict(Round theirs) implements RoundSaved {}
}
