package no.hvorervi.rounds;

import java.util.Set;

/** Approvals cannot be asked for while this is missing or wrong. */
public class RoundFaultyException extends RuntimeException {

    private final transient Set<RoundFault> faults;

    public RoundFaultyException(Set<RoundFault> faults) {
        super("The round is not ready: " + faults);
        this.faults = faults;
    }

    public Set<RoundFault> faults() {
        return faults;
    }
}
