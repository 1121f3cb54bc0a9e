package no.hvorervi.workshop;

import java.time.Instant;
import java.util.Optional;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;

/**
 * A workshop of a unit.
 *
 * @param criteria what its principles and factors are of
 * @param present how many took part: those who have joined so far, and when it has ended those who ever did
 * @param version of the plan; whoever changes it names the one they saw
 * @param endedAt when it was over, if it is
 */
public record Workshop(
        WorkshopId id,
        UnitId unit,
        CriteriaVersionId criteria,
        WorkshopPlan plan,
        WorkshopState state,
        int present,
        int version,
        Optional<Instant> endedAt) {

    /** Whether people have met, so that what was planned stays. */
    public boolean hasBegun() {
        return state != WorkshopState.PLANNED;
    }
}
