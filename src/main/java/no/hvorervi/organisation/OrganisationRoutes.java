package no.hvorervi.organisation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Path of the view of the unit tree. */
public final class OrganisationRoutes {

    private static final int LAST_YEAR = 9999;

    public static final String UNITS = "enheter";

    /** The query parameter that names a day other than today. */
    public static final String DAY = "dag";

    private OrganisationRoutes() {}

    /** The tree of units as it was, or will be, on the day. */
    public static String units(LocalDate day) {
        return UNITS + "?" + DAY + "=" + day;
    }

    /** The day in a link; empty when it is none. */
    public static Optional<LocalDate> parseDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR);
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
