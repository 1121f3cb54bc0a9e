package no.hvorervi.ids;

/** Identifies a role that a person holds in a unit in one period. */
public record MembershipId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
