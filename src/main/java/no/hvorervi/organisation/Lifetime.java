package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.ids.UnitId;

/**
 * One unit from its first day to its last: where it stood and what it was called.
 *
 * @param unit with its last name, which may be one that is only planned
 * @param places by their first days; each lasts until the next begins or the unit ends, so that no day has two. A
 *     municipality's root has none.
 * @param formerNames by their last days
 */
public record Lifetime(Unit unit, List<Place> places, List<FormerName> formerNames) {

    /** Under which unit it stands from a day on. */
    public record Place(UnitId parent, LocalDate from) {}

    /** What it was called until a day, inclusive. */
    public record FormerName(String name, LocalDate lastDay) {}

    public Lifetime {
        places = places.stream().sorted(Comparator.comparing(Place::from)).toList();
        formerNames = formerNames.stream()
                .sorted(Comparator.comparing(FormerName::lastDay))
                .toList();
    }

    /** Whether a unit is only planned as yet: such ones have identifiers below 0 until they are stored. */
    public static boolean isNew(UnitId id) {
        return id.value() < 0;
    }

    public UnitId id() {
        return unit.id();
    }

    public boolean isRoot() {
        return places.isEmpty();
    }

    /** The day, moved to the nearest one on which there is such a unit. */
    public LocalDate within(LocalDate day) {
        return day.isBefore(unit.validFrom())
                ? unit.validFrom()
                : unit.validTo().filter(day::isAfter).orElse(day);
    }

    /** Under which unit it stands on a day on which there is such a unit. */
    public Optional<UnitId> parentOn(LocalDate day) {
        return unit.isValidOn(day)
                ? places.reversed().stream()
                        .filter(place -> !place.from().isAfter(day))
                        .findFirst()
                        .map(Place::parent)
                : Optional.empty();
    }

    public String nameOn(LocalDate day) {
        return formerNames.stream()
                .filter(former -> !former.lastDay().isBefore(day))
                .findFirst()
                .map(FormerName::name)
                .orElse(unit.name());
    }

    /** The last day in a place; empty when it has no end. */
    public Optional<LocalDate> lastDayIn(Place place) {
        return places.stream()
                .map(Place::from)
                .filter(place.from()::isBefore)
                .findFirst()
                .map(next -> next.minusDays(1))
                .or(unit::validTo);
    }

    /** Whether it stands in the place on some day from this one on. */
    public boolean isInPlaceFrom(Place place, LocalDate day) {
        return lastDayIn(place).map(last -> !last.isBefore(day)).orElse(true);
    }

    /** As it is, but under the parent from the day until the next move; a move to where it stood before is none. */
    public Lifetime placed(UnitId parent, LocalDate day) {
        List<Place> moved = new ArrayList<>(
                places.stream().filter(place -> !place.from().equals(day)).toList());
        moved.add(new Place(parent, day));
        return withPlaces(moved);
    }

    /** As it is, but wherever it stands under one unit from the day on, it stands under the other. */
    public Lifetime placedInstead(UnitId before, UnitId after, LocalDate day) {
        List<Place> moved = places.stream()
                .flatMap(place -> instead(place, before, after, day))
                .toList();
        return withPlaces(moved);
    }

    private Stream<Place> instead(Place place, UnitId before, UnitId after, LocalDate day) {
        if (!place.parent().equals(before) || !isInPlaceFrom(place, day)) {
            return Stream.of(place);
        }
        return place.from().isBefore(day)
                ? Stream.of(place, new Place(after, day))
                : Stream.of(new Place(after, place.from()));
    }

    private Lifetime withPlaces(List<Place> changed) {
        List<Place> joined = new ArrayList<>();
        changed.stream().sorted(Comparator.comparing(Place::from)).forEach(place -> {
            if (joined.isEmpty() || !joined.getLast().parent().equals(place.parent())) {
                joined.add(place);
            }
        });
        return new Lifetime(unit, joined, formerNames);
    }

    /** As it is, but without any day after this one. */
    public Lifetime ended(LocalDate lastDay) {
        return new Lifetime(
                new Unit(
                        unit.id(),
                        unit.externalId(),
                        nameOn(lastDay),
                        unit.kind(),
                        unit.headcount(),
                        unit.validFrom(),
                        Optional.of(lastDay)),
                places.stream().filter(place -> !place.from().isAfter(lastDay)).toList(),
                formerNames.stream()
                        .filter(former -> former.lastDay().isBefore(lastDay))
                        .toList());
    }

    /** As it is, but called this from the day until the next new name. */
    public Lifetime renamed(String name, LocalDate day) {
        LocalDate dayBefore = day.minusDays(1);
        List<FormerName> former = new ArrayList<>(formerNames);
        if (unit.validFrom().isBefore(day)
                && formerNames.stream().noneMatch(each -> each.lastDay().equals(dayBefore))) {
            former.add(new FormerName(nameOn(dayBefore), dayBefore));
        }
        Optional<FormerName> then = formerNames.stream()
                .filter(each -> !each.lastDay().isBefore(day))
                .findFirst();
        then.ifPresent(old -> {
            former.remove(old);
            former.add(new FormerName(name, old.lastDay()));
        });
        return new Lifetime(then.isPresent() ? unit : unit.named(name), places, former);
    }

    public Lifetime changed(String kind, Optional<Integer> headcount, String externalId) {
        return new Lifetime(
                new Unit(unit.id(), externalId, unit.name(), kind, headcount, unit.validFrom(), unit.validTo()),
                places,
                formerNames);
    }
}
