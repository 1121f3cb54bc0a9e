package no.hvorervi.rounds;

import java.util.List;
import java.util.Set;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;

/**
 * All that is decided about a round while it is drafted.
 *
 * @param nineOnly a pulse, with only the nine principles
 * @param statements the municipality's own, in their order; kept apart from the nine
 * @param smallestGroup the fewest answers to an item that a figure is shown for, 5 to 20
 * @param upward what those above the units see of them
 * @param language that the texts below are written in
 * @param purpose as employees read it
 * @param information what employees are told besides, in the writer's own words
 * @param citizenPurpose as citizens read it; needed only where they are asked
 * @param responsible who answers for how the data is treated
 * @param retentionDays how long the answers are kept after the release, 0 to 365
 */
public record RoundSettings(
        String title,
        CriteriaVersionId criteria,
        boolean nineOnly,
        List<LocalizedText> statements,
        Set<AnonymousVoice> voices,
        RoundTimes times,
        Recurrence recurrence,
        int smallestGroup,
        boolean comments,
        Upward upward,
        Language language,
        String purpose,
        String information,
        String citizenPurpose,
        String legalBasis,
        String responsible,
        int retentionDays,
        Set<UnitId> units) {

    /** Groups that a figure may be shown for have at least so many; no setting gets below it. */
    public static final int SMALLEST_GROUP_FLOOR = 5;

    public static final int SMALLEST_GROUP_MAX = 20;
    public static final int MAX_RETENTION_DAYS = 365;
    public static final int MAX_STATEMENTS = 5;

    /** Characters of a statement in one language; those below are of texts too. */
    public static final int MAX_STATEMENT = 300;

    public static final int MAX_TITLE = 200;
    public static final int MAX_PURPOSE = 2_000;
    public static final int MAX_INFORMATION = 2_000;
    public static final int MAX_LEGAL_BASIS = 500;
    public static final int MAX_RESPONSIBLE = 200;

    public RoundSettings {
        title = title.strip();
        purpose = purpose.strip();
        information = information.strip();
        citizenPurpose = citizenPurpose.strip();
        legalBasis = legalBasis.strip();
        responsible = responsible.strip();
        statements = List.copyOf(statements);
        voices = Set.copyOf(voices);
        units = Set.copyOf(units);
    }

    /** The same for other units, at other times and with other criteria. */
    public RoundSettings again(CriteriaVersionId newCriteria, RoundTimes newTimes, Set<UnitId> newUnits) {
        return new RoundSettings(
                title,
                newCriteria,
                nineOnly,
                statements,
                voices,
                newTimes,
                recurrence,
                smallestGroup,
                comments,
                upward,
                language,
                purpose,
                information,
                citizenPurpose,
                legalBasis,
                responsible,
                retentionDays,
                newUnits);
    }
}
