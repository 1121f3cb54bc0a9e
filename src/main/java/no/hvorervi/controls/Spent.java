package no.hvorervi.controls;

/**
 * How long something takes, as one says it.
 *
 * @param minutes that are left over, less than an hour
 */
public record Spent(long hours, long minutes) {

    private static final int MINUTES_OF_HOUR = 60;

    public static Spent of(long minutes) {
        return new Spent(minutes / MINUTES_OF_HOUR, minutes % MINUTES_OF_HOUR);
    }

    /** Of the text that says it, such as «52 timer og 30 minutter»; it takes hours and minutes. */
    public String key() {
        return minutes == 0 ? "controls.time.hours" : hours == 0 ? "controls.time.minutes" : "controls.time.both";
    }
}
