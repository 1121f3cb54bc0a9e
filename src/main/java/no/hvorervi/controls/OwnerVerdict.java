package no.hvorervi.controls;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** What an owner answers those who want a control simplified. */
public sealed interface OwnerVerdict {

    /** In characters. */
    int MAX_WORDS = 1_000;

    /** Why it stays, how it becomes simpler, or what goes. */
    String words();

    /** It stays as it is. */
    record Keep(String words) implements OwnerVerdict {

        public Keep {
            words = words.strip();
        }
    }

    /**
     * It becomes simpler.
     *
     * @param by the day by which it is done
     * @param savedMinutes what that takes away of the minutes each time
     */
    record Simplify(String words, LocalDate by, int savedMinutes) implements OwnerVerdict {

        public Simplify {
            words = words.strip();
        }
    }

    /**
     * It goes.
     *
     * @param words what is to be known of it; may be empty
     * @param by the day by which it is done
     * @param isLawGone whether the owner confirms that no law asks for it any more
     */
    record Remove(String words, LocalDate by, boolean isLawGone) implements OwnerVerdict {

        public Remove {
            words = words.strip();
        }
    }

    /**
     * What keeps it from being stored; none when it can be.
     *
     * @param isLawBound whether a law asks for the control
     */
    default Set<ControlFault> faults(LocalDate today, boolean isLawBound) {
        Set<ControlFault> faults = EnumSet.noneOf(ControlFault.class);
        if (words().length() > MAX_WORDS) {
            faults.add(ControlFault.WORDS_TOO_LONG);
        }
        if (words().isEmpty() && !(this instanceof Remove)) {
            faults.add(ControlFault.WORDS_MISSING);
        }
        switch (this) {
            case Keep keep -> {}
            case Simplify simplify -> {
                if (simplify.by().isBefore(today)) {
                    faults.add(ControlFault.PLANNED_PAST);
                }
                if (simplify.savedMinutes() < 1 || simplify.savedMinutes() > Cost.MAX) {
                    faults.add(ControlFault.SAVED_WRONG);
                }
            }
            case Remove remove -> {
                if (remove.by().isBefore(today)) {
                    faults.add(ControlFault.PLANNED_PAST);
                }
                if (isLawBound && !remove.isLawGone()) {
                    faults.add(ControlFault.LAW_NOT_GONE);
                }
            }
        }
        return faults;
    }
}
