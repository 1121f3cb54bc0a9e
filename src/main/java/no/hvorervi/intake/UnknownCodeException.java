package no.hvorervi.intake;

/** No such code was made, or its round is over and all codes are deleted. */
public class UnknownCodeException extends RuntimeException {

    UnknownCodeException() {
        super("Unknown code");
    }
}
