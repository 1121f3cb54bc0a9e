package no.hvorervi.reorganisation;

/** The tree is not as it was when the import was previewed, so what was confirmed is not what would be done. */
public class TreeChangedException extends RuntimeException {

    public TreeChangedException() {
        super("The tree has changed since the preview");
    }
}
