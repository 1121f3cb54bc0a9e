package no.hvorervi.controls;

import java.util.Arrays;
import java.util.Optional;

/** How often something is done, as people say it, and how many times a year that is. */
public enum Frequency {
    DAILY(365),
    /** Weekends, public holidays and five weeks of holiday taken away. */
    WORKDAYS(230),
    WEEKLY(52),
    MONTHLY(12),
    QUARTERLY(4),
    YEARLY(1);

    private final int times;

    Frequency(int times) {
        this.times = times;
    }

    /** How many times a year. */
    public int times() {
        return times;
    }

    /** What people call so many times a year; empty where there is no word for it. */
    public static Optional<Frequency> of(int times) {
        return Arrays.stream(values()).filter(each -> each.times == times).findFirst();
    }
}
