package no.hvorervi.ids;

/** Identifies a published version of the criteria. */
public record CriteriaVersionId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
