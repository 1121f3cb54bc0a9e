package no.hvorervi.ids;

/** Identifies letters that are sent together. */
public record MailJobId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
