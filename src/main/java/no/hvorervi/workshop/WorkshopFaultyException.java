package no.hvorervi.workshop;

import java.util.Set;

/** A workshop cannot be planned so; nothing is stored. */
public class WorkshopFaultyException extends RuntimeException {

    private final transient Set<WorkshopFault> faults;

    WorkshopFaultyException(Set<WorkshopFault> faults) {
        super("Faults: " + faults);
        this.faults = Set.copyOf(faults);
    }

    public Set<WorkshopFault> faults() {
        return faults;
    }
}
