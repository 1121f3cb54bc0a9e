package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.ids.UnitId;

/**
 * A unit of a municipality.
 *
 * @param externalId its identity in the municipality's own systems
 * @param kind what the municipality calls such a unit, for example «bydel» or «team»
 * @param headcount employees, where known
 * @param validTo the last day, inclusive; empty while there is no end
 */
public record Unit(
        UnitId id,
        String externalId,
        String name,
        String kind,
        Optional<Integer> headcount,
        LocalDate validFrom,
        Optional<LocalDate> validTo) {

    public boolean isValidOn(LocalDate day) {
        return !day.isBefore(validFrom)
                && validTo.map(last -> !day.isAfter(last)).orElse(true);
    }

    /** The names of units from the top down, as people read where one of them is. */
    public static String path(List<Unit> units) {
        return units.stream().map(Unit::name).collect(Collectors.joining(" › "));
    }

    /** The same unit under another name. */
    Unit named(String other) {
        return new Unit(id, externalId, other, kind, headcount, validFrom, validTo);
    }

    /** What those may know of it who may know no more than that it is there. */
    Unit onlyNamed() {
        return new Unit(id, "", name, kind, Optional.empty(), validFrom, validTo);
    }
}
