package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A unit as the database has it, with its place that has no end.
 *
 * <p>Such a place is not closed when the unit itself ends: the unit's own last day bounds it.
 */
record StoredUnit(Unit unit, Optional<Place> place) {

    /** Under which unit it stands, and since when. */
    record Place(String parentExternalId, LocalDate since) {}

    String externalId() {
        return unit.externalId();
    }

    Optional<String> parentExternalId() {
        return place.map(Place::parentExternalId);
    }
}
