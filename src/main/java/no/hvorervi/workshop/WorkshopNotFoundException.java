package no.hvorervi.workshop;

import no.hvorervi.access.Refusal;

/** There is no such workshop, or the person may not know of it; which of the two is not told. */
public class WorkshopNotFoundException extends RuntimeException implements Refusal {

    public WorkshopNotFoundException() {
        super("No such workshop");
    }
}
