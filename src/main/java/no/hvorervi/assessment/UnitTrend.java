package no.hvorervi.assessment;

import java.util.List;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessor;

/**
 * A unit's current assessments over time, and where it took over from others.
 *
 * @param own the unit's own, the earliest first
 * @param earlier what it may show of the units it took over from
 * @param predecessors all of these, also those whose assessments it may not show
 * @param agreed what the unit has agreed on together, the earliest first
 */
public record UnitTrend(
        UnitId unit,
        List<Assessment> own,
        List<Earlier> earlier,
        List<Predecessor> predecessors,
        List<AgreedLevels.Agreed> agreed) {

    /** The assessments of a unit before this one, the earliest first. */
    public record Earlier(Predecessor unit, List<Assessment> assessments) {}
}
