package no.hvorervi.rounds;

import no.hvorervi.i18n.Language;

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
     * What is written in the form to begin with.
     *
     * @param language of whoever begins, which the others are in
     * @param information what employees are told besides the purpose
     * @param citizenPurpose the purpose as citizens read it
     */
    public record Texts(
            Language language,
            String title,
            String purpose,
            String information,
            String citizenPurpose,
            String legalBasis) {

        public static final Texts NONE = new Texts(Language.NB, "", "", "", "", "");
    }
}
