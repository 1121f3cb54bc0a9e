package no.hvorervi.reorganisation;

/** A unit that is planned to be moved would stand under one that is not there then. */
public class PlanBrokenException extends RuntimeException {

    public PlanBrokenException() {
        super("The import takes the ground from under a planned move");
    }
}
