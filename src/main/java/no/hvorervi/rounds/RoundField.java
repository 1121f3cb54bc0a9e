package no.hvorervi.rounds;

/** What of a round something can be wrong with. */
public enum RoundField {
    TITLE,
    UNITS,
    STATEMENTS,
    VOICES,
    OPENS,
    CLOSES,
    SMALLEST_GROUP,
    RETENTION,
    PURPOSE,
    INFORMATION,
    CITIZEN_PURPOSE,
    LEGAL_BASIS,
    RESPONSIBLE
}
