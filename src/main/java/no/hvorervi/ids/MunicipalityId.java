package no.hvorervi.ids;

/** Identifies a municipality: the root of a tree of units. */
public record MunicipalityId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
