package no.hvorervi.results;

import java.time.LocalDate;
import java.util.Set;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Upward;

/**
 * Who sees what of a released round from which day on; decision 0019.
 *
 * <p>The unit's leader and representatives see theirs on the day of the release, everybody else when its employees do. Those above
 * see sums over several units; those of one unit alone only when people were told so before they answered, or when the unit
 * has chosen it since.
 */
public final class Visibility {

    private Visibility() {}

    /**
     * What is seen of one unit.
     *
     * @param seesUnit whether the reader may see all of the unit
     * @param seesTotals whether the reader may see sums and averages of it
     * @param summed the voices with which several units below it have answered
     * @param isShared whether the unit shows itself to those above it
     */
    public static Reading decide(
            boolean seesUnit,
            boolean seesTotals,
            Set<AnonymousVoice> summed,
            boolean isShared,
            LocalDate today,
            ReleasedRound round) {
        if (seesUnit) {
            return since(round.releasedOn(), new Reading.All(), today);
        }
        boolean isOpen = isShared || round.upward() == Upward.UNITS;
        Set<AnonymousVoice> voices = isOpen ? round.voices() : summed;
        return seesTotals && !voices.isEmpty()
                ? since(round.employeesFrom(), new Reading.Totals(voices), today)
                : new Reading.None();
    }

    /** What those who work in the unit see of it, by its link. */
    public static Reading ofEmployees(LocalDate today, ReleasedRound round) {
        return since(round.employeesFrom(), new Reading.All(), today);
    }

    private static Reading since(LocalDate first, Reading then, LocalDate today) {
        return today.isBefore(first) ? new Reading.NotYet(first) : then;
    }
}
