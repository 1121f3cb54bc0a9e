package no.hvorervi.access;

/** There is no such unit, or the person may not know of it; which of the two is not told. */
public class UnitNotFoundException extends RuntimeException implements Refusal {

    public UnitNotFoundException() {
        super("No such unit");
    }
}
