package no.hvorervi.controls;

import no.hvorervi.access.Refusal;

/** There is no such control or entry, or the person may not know of it; which of the two is not told. */
public class ControlNotFoundException extends RuntimeException implements Refusal {

    public ControlNotFoundException() {
        super("No such control");
    }
}
