package no.hvorervi.ids;

/** Identifies what a unit has entered of a control. */
public record ControlEntryId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
