package no.hvorervi.ids;

/** Identifies one edition of one assessment of a unit. */
public record AssessmentId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
