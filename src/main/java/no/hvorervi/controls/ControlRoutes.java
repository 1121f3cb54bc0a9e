package no.hvorervi.controls;

import java.util.Locale;
import java.util.Optional;
import no.hvorervi.ids.ControlEntryId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;

/** Paths of the register of controls and of what a unit has entered in it. */
public final class ControlRoutes {

    public static final String UNIT = "unit";
    public static final String CONTROL = "kontroll";
    public static final String ENTRY = "melding";

    /** The register. */
    public static final String REGISTER = "kontroller";

    public static final String CONTROL_PATH = REGISTER + "/:" + CONTROL;
    public static final String NEW_PATH = REGISTER + "/ny";

    public static final String UNIT_PATH = "enhet/:" + UNIT + "/" + REGISTER;
    public static final String ENTER_PATH = UNIT_PATH + "/ny";
    public static final String ENTRY_PATH = UNIT_PATH + "/:" + ENTRY;

    /** In the register's address: the municipality. */
    public static final String MUNICIPALITY = "kommune";

    /** In the register's address: what is searched by. */
    public static final String SEARCH = "sok";

    /** In the register's address: which are shown. */
    public static final String SHOW = "vis";

    /** In the register's address: the page. */
    public static final String PAGE = "side";

    private ControlRoutes() {}

    /** All that the unit has entered. */
    public static String of(UnitId unit) {
        return "enhet/" + unit + "/" + REGISTER;
    }

    /** To enter another. */
    public static String enter(UnitId unit) {
        return of(unit) + "/ny";
    }

    /** To enter what one of the register costs the unit. */
    public static String enter(UnitId unit, ControlId control) {
        return enter(unit) + "?" + CONTROL + "=" + control;
    }

    public static String entry(UnitId unit, ControlEntryId entry) {
        return of(unit) + "/" + entry;
    }

    /** Those of a municipality's register that the filter finds. */
    public static String register(MunicipalityId municipality, ControlFilter filter) {
        return REGISTER + "?" + MUNICIPALITY + "=" + municipality + "&" + SHOW + "=" + word(filter);
    }

    /** What the filter is called in an address. */
    public static String word(ControlFilter filter) {
        return filter.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** One of the register. */
    public static String control(ControlId control) {
        return REGISTER + "/" + control;
    }

    /** The number in a path or an address; empty when it is none. */
    public static Optional<Long> parse(String text) {
        return text.matches("\\d{1,18}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
