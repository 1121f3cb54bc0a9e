package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.UnitId;

/** A unit as the database has it, with its place on the day that is asked for. */
public record StoredUnit(Unit unit, Optional<Place> place) {

    /** Under which unit it stands, and since when. */
    public record Place(String parentExternalId, LocalDate since) {}

    /** The unit that each of them stands under; those that stand under none of them have none. */
    public static Map<UnitId, UnitId> parents(Collection<StoredUnit> units) {
        Map<String, UnitId> ids = new HashMap<>();
        units.forEach(each -> ids.put(each.externalId(), each.unit().id()));
        Map<UnitId, UnitId> parents = new HashMap<>();
        units.forEach(each -> each.parentExternalId()
                .map(ids::get)
                .ifPresent(parent -> parents.put(each.unit().id(), parent)));
        return parents;
    }

    public String externalId() {
        return unit.externalId();
    }

    public Optional<String> parentExternalId() {
        return place.map(Place::parentExternalId);
    }
}
