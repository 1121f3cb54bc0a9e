package no.hvorervi.ids;

/** Identifies a unit of a municipality. */
public record UnitId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
