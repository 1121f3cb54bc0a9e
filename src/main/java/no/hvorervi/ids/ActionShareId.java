package no.hvorervi.ids;

/** Identifies another unit's part in an action. */
public record ActionShareId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
