package no.hvorervi.ids;

/** Identifies what of one round was made ready to be shown. */
public record ReleaseId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
