package no.hvorervi.results;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.PrincipleGrid;
import no.hvorervi.released.PrincipleGrid.Cell;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * Whether a unit's figures are sums over several units that answered, by what is released alone: where as many answered in one
 * asked unit below as in all, the figures are that unit's own. When in doubt they are taken to be.
 */
final class Summing {

    private final Map<UnitId, ReleasedUnit> units = new HashMap<>();
    private final Map<UnitId, List<UnitId>> askedBelow = new HashMap<>();
    private final PrincipleGrid grid;

    /**
     * Of one release.
     *
     * @param units in the order of the tree
     */
    Summing(List<ReleasedUnit> units, PrincipleGrid grid) {
        this.grid = grid;
        units.forEach(each -> this.units.put(each.unit(), each));
        units.stream().filter(ReleasedUnit::isAsked).forEach(asked -> above(asked)
                .forEach(upper -> askedBelow
                        .computeIfAbsent(upper, unit -> new ArrayList<>())
                        .add(asked.unit())));
    }

    private Stream<UnitId> above(ReleasedUnit unit) {
        return Stream.iterate(unit.parent(), Optional::isPresent, each -> each.map(units::get)
                        .flatMap(ReleasedUnit::parent))
                .flatMap(Optional::stream);
    }

    /** The voices of every unit that has any. */
    Map<UnitId, Set<AnonymousVoice>> all() {
        Map<UnitId, Set<AnonymousVoice>> all = new HashMap<>();
        units.keySet().forEach(unit -> {
            Set<AnonymousVoice> voices = voices(unit);
            if (!voices.isEmpty()) {
                all.put(unit, voices);
            }
        });
        return all;
    }

    /** The voices with which two asked units or more have answered in the unit and below it. */
    Set<AnonymousVoice> voices(UnitId unit) {
        List<UnitId> below = askedBelow.getOrDefault(unit, List.of());
        boolean isAsked = Optional.ofNullable(units.get(unit))
                .filter(ReleasedUnit::isAsked)
                .isPresent();
        return grid.voices().stream()
                .filter(voice -> isAsked ? someBelowIsPart(unit, below, voice) : below.size() > 1)
                .filter(voice -> visible(unit, voice).findAny().isPresent())
                .filter(voice -> below.stream().noneMatch(each -> isWhole(unit, each, voice)))
                .collect(toUnmodifiableSet());
    }

    /** A unit that is asked itself may be all that answered; not where one below is seen to have. */
    private boolean someBelowIsPart(UnitId unit, List<UnitId> below, AnonymousVoice voice) {
        return below.stream()
                .anyMatch(each -> visible(each, voice).anyMatch(item -> n(unit, voice, item) > n(each, voice, item)));
    }

    private boolean isWhole(UnitId unit, UnitId below, AnonymousVoice voice) {
        return visible(below, voice).anyMatch(item -> n(unit, voice, item) == n(below, voice, item));
    }

    private Stream<Integer> visible(UnitId unit, AnonymousVoice voice) {
        return grid.principles().stream()
                .map(each -> each.no())
                .filter(item -> grid.cell(unit, voice, item) instanceof Cell.Visible);
    }

    private int n(UnitId unit, AnonymousVoice voice, int item) {
        return grid.cell(unit, voice, item) instanceof Cell.Visible seen ? seen.n() : 0;
    }
}
