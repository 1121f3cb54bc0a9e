package no.hvorervi.overview;

import java.util.Optional;
import java.util.OptionalInt;
import no.hvorervi.released.ReleasedUnit;

/**
 * One unit.
 *
 * @param unit as it stood and was called when the round closed
 * @param hasUnits whether units below it were asked
 * @param headcount how many could have answered, where that is known of all units that were asked
 */
public record OverviewRow(ReleasedUnit unit, boolean hasUnits, Optional<Integer> headcount, Sight sight) {

    /** How many of a hundred answered; empty where it is hidden or not known. */
    public Optional<Integer> share() {
        return sight.seen()
                .map(Sight.Seen::people)
                .filter(OptionalInt::isPresent)
                .map(OptionalInt::getAsInt)
                .flatMap(people -> headcount
                        .filter(all -> all > 0 && all >= people)
                        .map(all -> Math.toIntExact(Math.round(100.0 * people / all))));
    }
}
