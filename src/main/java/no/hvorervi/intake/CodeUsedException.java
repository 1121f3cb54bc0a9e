package no.hvorervi.intake;

/** The code has been answered with: nothing more can be saved for later. */
public class CodeUsedException extends RuntimeException {

    CodeUsedException() {
        super("The code is used");
    }
}
