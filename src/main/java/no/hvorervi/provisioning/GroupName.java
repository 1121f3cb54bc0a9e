package no.hvorervi.provisioning;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.access.UnitRole;

/**
 * A group's name that says itself what the group stands for, such as {@code hvorervi:HR_ADVISER:0301}.
 *
 * @param role never administrator: that takes an administrator's own decision
 * @param unit what the municipality itself calls the unit
 */
record GroupName(UnitRole role, String unit) {

    private static final Pattern FORM = Pattern.compile("(?i:hvorervi):([A-Za-z_]+):(\\S.*)");

    static Optional<GroupName> parse(String displayName) {
        Matcher matcher = FORM.matcher(displayName.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Arrays.stream(UnitRole.values())
                .filter(role -> role != UnitRole.ADMINISTRATOR)
                .filter(role -> role.name().equalsIgnoreCase(matcher.group(1)))
                .findFirst()
                .map(role -> new GroupName(role, matcher.group(2)));
    }
}
