package no.hvorervi.ids;

/** Identifies something that a unit has decided to do. */
public record ActionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
