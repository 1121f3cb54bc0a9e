package no.hvorervi.reorganisation;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Lifetime;
import no.hvorervi.organisation.Lifetime.Place;
import no.hvorervi.organisation.Succession;
import no.hvorervi.organisation.TreeHistory;

/**
 * What a reorganisation comes to. Units that are to be made have identifiers below 0 until they are stored.
 *
 * @param changed each changed or new unit as it would be
 */
record PlannedTree(
        TreeHistory before,
        TreeHistory after,
        List<Lifetime> changed,
        List<Succession> successions,
        List<RoleChange> roles,
        List<ReorganisationStep> steps,
        List<ReorganisationFault> faults) {

    /** The roles in a unit end with its last day; they go on in the other one, if any. */
    record RoleChange(UnitId unit, LocalDate lastDay, Optional<UnitId> to) {}

    PlannedTree withSteps(List<ReorganisationStep> all) {
        return new PlannedTree(before, after, changed, successions, roles, List.copyOf(all), faults);
    }

    /** The stored units that it touches: those changed, and those that units come from and go to. */
    Set<UnitId> concerned() {
        Set<UnitId> concerned = new LinkedHashSet<>();
        changed.forEach(unit -> {
            concerned.add(unit.id());
            places(unit).map(Place::parent).forEach(concerned::add);
        });
        roles.forEach(each -> each.to().ifPresent(concerned::add));
        concerned.removeIf(Lifetime::isNew);
        return concerned;
    }

    /** The places that a unit gets or loses; all of them when it gets another last day. */
    private Stream<Place> places(Lifetime unit) {
        Optional<Lifetime> old = before.find(unit.id());
        List<Place> earlier = old.map(Lifetime::places).orElse(List.of());
        boolean lasts = old.map(each -> each.unit().validTo())
                .equals(Optional.of(unit.unit().validTo()));
        Set<Place> same =
                lasts ? unit.places().stream().filter(earlier::contains).collect(Collectors.toSet()) : Set.of();
        return Stream.concat(earlier.stream(), unit.places().stream()).filter(place -> !same.contains(place));
    }
}
