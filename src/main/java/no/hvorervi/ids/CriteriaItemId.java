package no.hvorervi.ids;

/** Identifies a principle, factor or balance item of one criteria version. */
public record CriteriaItemId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
