package no.hvorervi.rounds;

/** Something that is wrong with a drafted round; each has a text that says what to do about it. */
public enum RoundFault {
    TITLE_MISSING(RoundField.TITLE, false),
    TITLE_LONG(RoundField.TITLE, true),
    UNITS_MISSING(RoundField.UNITS, true),
    /** Units of several municipalities. */
    UNITS_MIXED(RoundField.UNITS, true),
    STATEMENTS_MANY(RoundField.STATEMENTS, true),
    STATEMENT_LONG(RoundField.STATEMENTS, true),
    VOICES_MISSING(RoundField.VOICES, false),
    /** An hour that clocks are put forward past. */
    OPENS_SKIPPED(RoundField.OPENS, true),
    OPENS_FAR(RoundField.OPENS, true),
    CLOSES_SKIPPED(RoundField.CLOSES, true),
    CLOSES_FAR(RoundField.CLOSES, true),
    /** Not after it opens. */
    CLOSES_FIRST(RoundField.CLOSES, true),
    CLOSES_PAST(RoundField.CLOSES, false),
    GROUP_RANGE(RoundField.SMALLEST_GROUP, true),
    RETENTION_RANGE(RoundField.RETENTION, true),
    PURPOSE_MISSING(RoundField.PURPOSE, false),
    PURPOSE_LONG(RoundField.PURPOSE, true),
    INFORMATION_MISSING(RoundField.INFORMATION, false),
    INFORMATION_LONG(RoundField.INFORMATION, true),
    CITIZEN_PURPOSE_MISSING(RoundField.CITIZEN_PURPOSE, false),
    CITIZEN_PURPOSE_LONG(RoundField.CITIZEN_PURPOSE, true),
    BASIS_MISSING(RoundField.LEGAL_BASIS, false),
    BASIS_LONG(RoundField.LEGAL_BASIS, true),
    RESPONSIBLE_MISSING(RoundField.RESPONSIBLE, false),
    RESPONSIBLE_LONG(RoundField.RESPONSIBLE, true);

    private final RoundField field;
    private final boolean blocksSaving;

    RoundFault(RoundField field, boolean blocksSaving) {
        this.field = field;
        this.blocksSaving = blocksSaving;
    }

    public RoundField field() {
        return field;
    }

    /** Whether it cannot even be saved so; all others only keep approvals from being asked for. */
    public boolean blocksSaving() {
        return blocksSaving;
    }
}
