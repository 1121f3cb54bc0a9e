package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.Optional;

/** A unit as the database has it, with its place on the day that is asked for. */
public record StoredUnit(Unit unit, Optional<Place> place) {

    /** Under which unit it stands, and since when. */
    public record Place(String parentExternalId, LocalDate since) {}

    public String externalId() {
        return unit.externalId();
    }

    public Optional<String> parentExternalId() {
        return place.map(Place::parentExternalId);
    }
}
