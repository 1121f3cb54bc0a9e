package no.hvorervi.ids;

/** Identifies one vote of a workshop. */
public record WorkshopVoteId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
