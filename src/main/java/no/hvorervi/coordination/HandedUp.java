package no.hvorervi.coordination;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.HandedUpId;
import no.hvorervi.ids.UnitId;

/**
 * Something that a unit has handed to a unit above. All that those above see of it stands here.
 *
 * @param from the unit that handed it up
 * @param to the unit above
 * @param what is asked for
 * @param why may be empty
 * @param due the last day on which an answer is in time
 * @param answers the last first; none when there is no answer yet
 */
public record HandedUp(
        HandedUpId id,
        ActionId action,
        UnitId from,
        String fromName,
        UnitId to,
        String toName,
        String what,
        String why,
        LocalDate due,
        Instant at,
        Optional<Instant> withdrawn,
        List<HandedAnswer> answers) {

    /** In characters. */
    public static final int MAX_WHAT = 200;

    /** In characters. */
    public static final int MAX_WHY = 1_000;

    public HandedUp {
        answers = List.copyOf(answers);
    }

    /** Whether an answer is owed. */
    public boolean isWaiting() {
        return answers.isEmpty() && withdrawn.isEmpty();
    }

    /** Whether an answer is owed and has not come in time. */
    public boolean isUnanswered(LocalDate today) {
        return isWaiting() && due.isBefore(today);
    }
}
