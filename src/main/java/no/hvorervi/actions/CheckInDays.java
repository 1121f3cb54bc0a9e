package no.hvorervi.actions;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** When people are asked whether an action helps: every third month from its start, while it is open. */
public final class CheckInDays {

    private static final int MONTHS = 3;

    /** After so many days without an answer the unit is told; until then letters remind of it. */
    private static final int DAYS = 14;

    private CheckInDays() {}

    /** The last day on which it has been asked; empty before the first, and when the action is over. */
    static Optional<LocalDate> last(Action action, LocalDate today) {
        LocalDate start = action.contents().start();
        // One more may fit than there are whole months, since months end on different days.
        long times = Math.max(0, ChronoUnit.MONTHS.between(start, today)) / MONTHS;
        LocalDate next = start.plusMonths(MONTHS * (times + 1));
        LocalDate last = next.isAfter(today) ? start.plusMonths(MONTHS * times) : next;
        return action.isOpen() && last.isAfter(start) ? Optional.of(last) : Optional.empty();
    }

    /** Actions that began later have not been asked about yet. */
    static LocalDate latestStart(LocalDate today) {
        // Three days more, since months end on different days.
        return today.minusMonths(MONTHS).plusDays(MONTHS);
    }

    /** Whether a question of the day that nobody has answered has waited too long. */
    public static boolean isLate(LocalDate askedOn, LocalDate today) {
        return askedOn.plusDays(DAYS).isBefore(today);
    }
}
