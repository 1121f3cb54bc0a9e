package no.hvorervi.comparison;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Level;
import no.hvorervi.released.PrincipleGrid;
import no.hvorervi.released.PrincipleGrid.Cell;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedScale;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.results.Changes;
import no.hvorervi.results.ShareKind;
import no.hvorervi.rounds.AnonymousVoice;

/** A release as units may be set beside each other in it: as one voice answered, and as far as units have said yes. */
final class Source {

    private final ReleasedRound round;
    private final AnonymousVoice voice;
    private final List<ReleasedUnit> units;
    private final PrincipleGrid grid;
    private final List<ReleasedScale> scales;
    private final Set<UnitId> speaking;
    private final Map<ShareKind, Set<UnitId>> sharing = new EnumMap<>(ShareKind.class);
    private final Map<String, Integer> items = new HashMap<>();

    /**
     * Of a release.
     *
     * @param units in the order of the tree
     * @param shares which units share what
     */
    Source(
            ReleasedRound round,
            AnonymousVoice voice,
            List<ReleasedUnit> units,
            PrincipleGrid grid,
            List<ReleasedScale> scales,
            Map<ShareKind, Set<UnitId>> shares) {
        this.round = round;
        this.voice = voice;
        this.units = List.copyOf(units);
        this.grid = grid;
        this.scales = List.copyOf(scales);
        speaking = Speaking.of(units);
        shares.forEach((kind, sharers) -> {
            Set<UnitId> inOrder = new LinkedHashSet<>(speaking);
            inOrder.retainAll(sharers);
            sharing.put(kind, Collections.unmodifiableSet(inOrder));
        });
        grid.principles().forEach(each -> items.put(each.key(), each.no()));
    }

    ReleasedRound round() {
        return round;
    }

    AnonymousVoice voice() {
        return voice;
    }

    /** The units that speak for themselves, in the order of the tree. */
    Set<UnitId> speaking() {
        return speaking;
    }

    /** Those of them that share this, in the same order. */
    Set<UnitId> sharing(ShareKind kind) {
        return sharing.getOrDefault(kind, Set.of());
    }

    /** Whether the voice was asked about the principle in any unit. */
    boolean isAsked(String key) {
        return items.containsKey(key);
    }

    Gate gate(String key) {
        return Gate.of(
                ReleasedScale.find(scales, voice, key).map(ReleasedScale::icc2).orElse(OptionalDouble.empty()));
    }

    /** Whatever the gate says. */
    Optional<Double> mean(UnitId unit, String key) {
        return cell(unit, key) instanceof Cell.Visible seen ? Optional.of(seen.mean()) : Optional.empty();
    }

    /** Whatever the gate says. */
    Optional<Integer> level(UnitId unit, String key) {
        return mean(unit, key).map(Level::band);
    }

    private Cell cell(UnitId unit, String key) {
        Integer item = items.get(key);
        return item == null ? new Cell.NotAsked() : grid.cell(unit, voice, item);
    }

    /** What is shown of a unit by its name. */
    Standing standing(UnitId unit, String key) {
        Gate gate = gate(key);
        if (gate != Gate.OPEN) {
            return new Standing.Shut(gate);
        }
        return switch (cell(unit, key)) {
            case Cell.NotAsked() -> new Standing.NotAsked();
            case Cell.Hidden() -> new Standing.Hidden();
            case Cell.Visible seen -> new Standing.Mean(seen.mean());
        };
    }

    /** For a test of change. */
    Changes.Side side(UnitId unit) {
        return new Changes.Side(round, scales, grid, unit);
    }

    /** The units by what they are called, in the order of the tree. */
    List<Neighbour> neighbours(Set<UnitId> wanted) {
        Map<UnitId, ReleasedUnit> byId = new HashMap<>();
        units.forEach(each -> byId.put(each.unit(), each));
        return units.stream()
                .filter(each -> wanted.contains(each.unit()))
                .map(each -> new Neighbour(each.unit(), each.name(), above(byId, each)))
                .toList();
    }

    private static List<String> above(Map<UnitId, ReleasedUnit> units, ReleasedUnit unit) {
        Deque<String> path = new ArrayDeque<>();
        Optional<ReleasedUnit> at = unit.parent().map(units::get);
        while (at.isPresent()) {
            path.addFirst(at.get().name());
            at = at.flatMap(ReleasedUnit::parent).map(units::get);
        }
        return List.copyOf(path);
    }
}
