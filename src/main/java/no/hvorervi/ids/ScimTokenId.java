package no.hvorervi.ids;

/** Identifies a token of a municipality's own directory; it is no secret. */
public record ScimTokenId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
