package no.hvorervi.ids;

/** Identifies something that a unit has handed to a unit above. */
public record HandedUpId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
