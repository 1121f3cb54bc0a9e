package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Lifetime.Place;

/** All units of a municipality through all time, those that have ended and those that are planned too; it never changes. */
public final class TreeHistory {

    private final Map<UnitId, Lifetime> units;
    private final Map<UnitId, List<Lifetime>> standingUnder = new HashMap<>();

    private TreeHistory(Map<UnitId, Lifetime> units) {
        this.units = units;
        units.values().forEach(unit -> unit.places().stream()
                .map(Place::parent)
                .distinct()
                .forEach(parent -> standingUnder
                        .computeIfAbsent(parent, id -> new ArrayList<>())
                        .add(unit)));
    }

    public static TreeHistory of(Collection<Lifetime> units) {
        Map<UnitId, Lifetime> byId = new LinkedHashMap<>();
        units.forEach(unit -> byId.put(unit.id(), unit));
        return new TreeHistory(byId);
    }

    public TreeHistory with(Collection<Lifetime> changed) {
        Map<UnitId, Lifetime> byId = new LinkedHashMap<>(units);
        changed.forEach(unit -> byId.put(unit.id(), unit));
        return new TreeHistory(byId);
    }

    public Collection<Lifetime> all() {
        return units.values();
    }

    public Optional<Lifetime> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public Lifetime get(UnitId id) {
        return find(id).orElseThrow();
    }

    /** All that stand right under the unit on some day from this one on. */
    public List<Lifetime> childrenFrom(UnitId id, LocalDate day) {
        return standingUnder.getOrDefault(id, List.of()).stream()
                .filter(child -> child.places().stream()
                        .anyMatch(place -> place.parent().equals(id) && child.isInPlaceFrom(place, day)))
                .toList();
    }

    /** All that ever stand right under the unit. */
    public List<Lifetime> children(UnitId id) {
        return standingUnder.getOrDefault(id, List.of());
    }

    /** All that stand below the unit on the day, at any depth. */
    public Set<UnitId> below(UnitId id, LocalDate day) {
        Set<UnitId> below = new LinkedHashSet<>();
        Deque<UnitId> waiting = new ArrayDeque<>(List.of(id));
        while (!waiting.isEmpty()) {
            UnitId parent = waiting.pop();
            standingUnder.getOrDefault(parent, List.of()).stream()
                    .filter(child -> child.parentOn(day).equals(Optional.of(parent)))
                    .map(Lifetime::id)
                    .filter(below::add)
                    .forEach(waiting::push);
        }
        return below;
    }

    /** From the unit itself up to the root as they stand on the day; an id stands twice only where they form a circle. */
    public List<UnitId> upwards(UnitId id, LocalDate day) {
        List<UnitId> way = new ArrayList<>(List.of(id));
        Set<UnitId> seen = new LinkedHashSet<>(way);
        Optional<UnitId> next = find(id).flatMap(unit -> unit.parentOn(day));
        while (next.isPresent()) {
            way.add(next.get());
            if (!seen.add(next.get())) {
                return way;
            }
            next = find(next.get()).flatMap(unit -> unit.parentOn(day));
        }
        return way;
    }
}
