package no.hvorervi.base;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** Stored moments (UTC) as people in Norway read them; whatever zone the server stands in. */
public final class NorwegianTime {

    public static final ZoneId ZONE = ZoneId.of("Europe/Oslo");

    private NorwegianTime() {}

    /** The date in Norway now, which is what validity periods are compared with. */
    public static LocalDate today(Clock clock) {
        return dateOf(clock.instant());
    }

    public static LocalDate dateOf(Instant moment) {
        return at(moment).toLocalDate();
    }

    public static ZonedDateTime at(Instant moment) {
        return moment.atZone(ZONE);
    }

    /** Such as «22. november 2026». */
    public static String longDate(Instant moment, Locale locale) {
        return longDate(dateOf(moment), locale);
    }

    public static String longDate(LocalDate date, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(date);
    }

    /** Hours and minutes, such as «14:32». */
    public static String clockTime(Instant moment) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at(moment));
    }
}
