package no.hvorervi.rounds;

/** What a round can begin with, so that a leader has little left to write. */
public enum RoundTemplate {
    /** All statements, once a year. */
    YEARLY(false, Recurrence.YEARLY),
    /** Just the nine principles, each quarter. */
    QUARTERLY_PULSE(true, Recurrence.QUARTERLY),
    /** All statements, once. */
    ONCE(false, Recurrence.NONE);

    private final boolean nineOnly;
    private final Recurrence recurrence;

    RoundTemplate(boolean nineOnly, Recurrence recurrence) {
        this.nineOnly = nineOnly;
        this.recurrence = recurrence;
    }

    public boolean nineOnly() {
        return nineOnly;
    }

    public Recurrence recurrence() {
        return recurrence;
    }

    /**
     * What is written in the form to begin with, in the language of whoever begins.
     *
     * @param information what people are told besides the purpose
     */
    public record Texts(String title, String purpose, String information, String legalBasis) {

        public static final Texts NONE = new Texts("", "", "", "");
    }
}
