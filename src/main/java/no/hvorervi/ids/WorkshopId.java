package no.hvorervi.ids;

/** Identifies a workshop. */
public record WorkshopId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
