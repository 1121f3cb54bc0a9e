package no.hvorervi.controls;

import java.util.EnumSet;
import java.util.Set;

/**
 * What a control takes of a unit.
 *
 * @param times a year that it is done
 * @param minutes that it takes each person each time
 * @param people who do it each time
 */
public record Cost(int times, int minutes, int people) {

    /** Of each of the three; more is a mistake of the one who typed it. */
    public static final int MAX = 10_000;

    /** How many minutes a year, exactly. */
    public long minutesAYear() {
        return (long) times * minutes * people;
    }

    Set<ControlFault> faults() {
        Set<ControlFault> faults = EnumSet.noneOf(ControlFault.class);
        if (isWrong(times)) {
            faults.add(ControlFault.TIMES_WRONG);
        }
        if (isWrong(minutes)) {
            faults.add(ControlFault.MINUTES_WRONG);
        }
        if (isWrong(people)) {
            faults.add(ControlFault.PEOPLE_WRONG);
        }
        return faults;
    }

    private static boolean isWrong(int number) {
        return number < 1 || number > MAX;
    }
}
