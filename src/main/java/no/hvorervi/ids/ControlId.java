package no.hvorervi.ids;

/** Identifies a control, report, form or rule of a municipality's register. */
public record ControlId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
