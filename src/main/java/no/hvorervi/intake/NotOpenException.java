package no.hvorervi.intake;

/** The unit is not asked at the moment: it is too early or too late. */
public class NotOpenException extends RuntimeException {

    NotOpenException() {
        super("The unit is not open");
    }
}
