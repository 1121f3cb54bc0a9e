package no.hvorervi.overview;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.ids.RoundId;
import no.hvorervi.released.ReleasedUnit;

/**
 * What of an overview is looked at.
 *
 * @param round empty for the last that may be looked at
 * @param search words of a unit's name, in whatever order and case, or a part of its identity; blank for all units
 * @param page from 1; one that there is not is taken for the nearest that there is
 */
public record OverviewQuery(Optional<RoundId> round, String search, int page) {

    /** All units in the last round, from the beginning. */
    public static final OverviewQuery LATEST = new OverviewQuery(Optional.empty(), "", 1);

    public OverviewQuery {
        search = search.strip();
    }

    boolean finds(ReleasedUnit unit) {
        String name = folded(unit.name());
        String words = folded(search);
        return search.isEmpty()
                || folded(unit.externalId()).contains(words)
                || Arrays.stream(words.split("\\s+")).allMatch(name::contains);
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
