package no.hvorervi.ids;

/** Identifies a round. */
public record RoundId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
