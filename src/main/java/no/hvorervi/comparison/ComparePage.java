package no.hvorervi.comparison;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.RoundId;
import no.hvorervi.results.RoundLine;

/**
 * What somebody comes to.
 *
 * @param rounds those that the unit is in, the last first
 * @param round the one asked for, or the last; empty when there is none
 * @param from the day from which on units can be compared in it, if that day has not come
 * @param comparison empty when there is no round, or its day has not come
 */
public record ComparePage(
        List<RoundLine> rounds, Optional<RoundId> round, Optional<LocalDate> from, Optional<Comparison> comparison) {

    public ComparePage {
        rounds = List.copyOf(rounds);
    }
}
