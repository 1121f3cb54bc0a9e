package no.hvorervi.ids;

/** Identifies a person who signs in. */
public record AccountId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
