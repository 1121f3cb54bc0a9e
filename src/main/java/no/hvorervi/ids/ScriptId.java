package no.hvorervi.ids;

/** Identifies a municipality's own programme for workshops. */
public record ScriptId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
