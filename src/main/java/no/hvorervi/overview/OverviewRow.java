package no.hvorervi.overview;

import no.hvorervi.released.ReleasedUnit;

/**
 * One unit.
 *
 * @param unit as it stood and was called when the round closed
 * @param hasUnits whether units below it were asked
 */
public record OverviewRow(ReleasedUnit unit, boolean hasUnits, Sight sight) {}
