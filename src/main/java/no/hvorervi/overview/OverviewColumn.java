package no.hvorervi.overview;

import java.util.Optional;
import java.util.OptionalDouble;
import no.hvorervi.criteria.Principle;
import no.hvorervi.measures.Reliability;
import no.hvorervi.released.ReleasedScale;

/**
 * One principle.
 *
 * @param item its number in the round
 * @param scale how well it tells units apart; empty where that is not known
 */
public record OverviewColumn(Principle principle, int item, Optional<ReleasedScale> scale) {

    /** Whether units answer so differently that a difference between them means something. */
    public boolean isComparable() {
        return Reliability.isComparable(scale.map(ReleasedScale::icc2).orElse(OptionalDouble.empty()));
    }
}
