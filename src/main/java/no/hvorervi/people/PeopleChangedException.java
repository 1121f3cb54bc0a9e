package no.hvorervi.people;

/** People or roles are not as they were when the import was previewed, so what was confirmed is not what would be done. */
public class PeopleChangedException extends RuntimeException {

    public PeopleChangedException() {
        super("People have changed since the preview");
    }
}
