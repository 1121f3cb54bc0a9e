package no.hvorervi.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/**
 * A round that was answered elsewhere.
 *
 * @param closedOn the day it ended
 * @param smallestGroup the fewest answers to an item that a figure is shown for, 5 to 20
 * @param retentionDays how long its answers are kept after the release, 0 to 365
 * @param asked the items of the criteria that it asked; of others nothing is shown, not even that it is hidden
 * @param statements what it asked that the criteria do not have, in their order
 * @param by who brings it in; empty when no account does
 */
public record NewImportedRound(
        MunicipalityId municipality,
        CriteriaVersionId criteria,
        String title,
        LocalDate closedOn,
        int smallestGroup,
        int retentionDays,
        Upward upward,
        Set<AnonymousVoice> voices,
        Set<CriteriaItemId> asked,
        List<LocalizedText> statements,
        Set<UnitId> units,
        Optional<AccountId> by) {

    /** More than a round asked here can have: it was not made for these criteria. */
    public static final int MAX_STATEMENTS = 40;

    /**
     * Holds what holds for every round.
     *
     * @throws IllegalArgumentException if it has no title, units or voices, too many statements, or a number out of its range
     */
    public NewImportedRound {
        title = title.strip();
        voices = Set.copyOf(voices);
        asked = Set.copyOf(asked);
        statements = List.copyOf(statements);
        units = Set.copyOf(units);
        require(!title.isEmpty() && title.length() <= RoundSettings.MAX_TITLE, "title");
        require(!voices.isEmpty() && !units.isEmpty(), "nobody asked");
        require(statements.size() <= MAX_STATEMENTS, "statements");
        require(
                smallestGroup >= RoundSettings.SMALLEST_GROUP_FLOOR
                        && smallestGroup <= RoundSettings.SMALLEST_GROUP_MAX,
                "group");
        require(retentionDays >= 0 && retentionDays <= RoundSettings.MAX_RETENTION_DAYS, "retention");
    }

    private static void require(boolean holds, String what) {
        if (!holds) {
            throw new IllegalArgumentException("No round can have been so: " + what);
        }
    }
}
