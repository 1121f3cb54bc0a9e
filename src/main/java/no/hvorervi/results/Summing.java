package no.hvorervi.results;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.HashSet;
import java.util.List;
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

    private final List<ReleasedUnit> units;
    private final PrincipleGrid grid;

    /**
     * Of one release.
     *
     * @param units in the order of the tree
     */
    Summing(List<ReleasedUnit> units, PrincipleGrid grid) {
        this.units = units;
        this.grid = grid;
    }

    /** The voices with which two asked units or more have answered in the unit and below it. */
    Set<AnonymousVoice> voices(UnitId unit) {
        List<UnitId> below = askedBelow(unit);
        boolean isAsked = units.stream().anyMatch(each -> each.unit().equals(unit) && each.isAsked());
        return grid.voices().stream()
                .filter(voice -> isAsked ? someBelowIsPart(unit, below, voice) : below.size() > 1)
                .filter(voice -> visible(unit, voice).findAny().isPresent())
                .filter(voice -> below.stream().noneMatch(each -> isWhole(unit, each, voice)))
                .collect(toUnmodifiableSet());
    }

    private List<UnitId> askedBelow(UnitId unit) {
        Set<UnitId> within = new HashSet<>(Set.of(unit));
        return units.stream()
                .filter(each -> each.parent().filter(within::contains).isPresent() && within.add(each.unit()))
                .filter(ReleasedUnit::isAsked)
                .map(ReleasedUnit::unit)
                .toList();
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
