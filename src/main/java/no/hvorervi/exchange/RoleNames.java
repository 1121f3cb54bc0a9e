package no.hvorervi.exchange;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.access.UnitRole;

/** What HR systems call the roles: our codes, and the words of both written languages. */
final class RoleNames {

    private static final Map<String, UnitRole> NAMES = new HashMap<>(Map.ofEntries(
            Map.entry("administrator", UnitRole.ADMINISTRATOR),
            Map.entry("hr-rådgiver", UnitRole.HR_ADVISER),
            Map.entry("hr-rådgivar", UnitRole.HR_ADVISER),
            Map.entry("enhetsleder", UnitRole.UNIT_LEADER),
            Map.entry("einingsleiar", UnitRole.UNIT_LEADER),
            Map.entry("leder", UnitRole.UNIT_LEADER),
            Map.entry("leiar", UnitRole.UNIT_LEADER),
            Map.entry("stedfortreder", UnitRole.DEPUTY),
            Map.entry("stadfortredar", UnitRole.DEPUTY),
            Map.entry("tillitsvalgt", UnitRole.UNION_REPRESENTATIVE),
            Map.entry("tillitsvald", UnitRole.UNION_REPRESENTATIVE),
            Map.entry("verneombud", UnitRole.SAFETY_REPRESENTATIVE),
            Map.entry("verneombod", UnitRole.SAFETY_REPRESENTATIVE),
            Map.entry("prosessleder", UnitRole.FACILITATOR),
            Map.entry("prosessleiar", UnitRole.FACILITATOR),
            Map.entry("leser", UnitRole.VIEWER),
            Map.entry("lesar", UnitRole.VIEWER)));

    static {
        Arrays.stream(UnitRole.values()).forEach(role -> NAMES.put(role.name().toLowerCase(Locale.ROOT), role));
    }

    private RoleNames() {}

    /** The role; empty when the text names none. */
    static Optional<UnitRole> parse(String text) {
        return Optional.ofNullable(NAMES.get(text.toLowerCase(Locale.ROOT)));
    }
}
