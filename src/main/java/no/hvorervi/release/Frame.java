package no.hvorervi.release;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.suppression.Forest;

/** What a release is made of: its basis and its units, numbered from 0 by their places, every unit before those below it. */
final class Frame {

    private final ReleaseBasis basis;
    private final List<ReleasedUnit> units;
    private final Map<UnitId, Integer> numbers = new HashMap<>();
    private final Forest forest;

    /**
     * Numbers the units.
     *
     * @param units in the order of their places
     * @throws IllegalArgumentException if a unit comes before the one above it
     */
    Frame(ReleaseBasis basis, List<ReleasedUnit> units) {
        this.basis = basis;
        this.units = List.copyOf(units);
        int[] parents = new int[units.size()];
        for (int number = 0; number < parents.length; number++) {
            ReleasedUnit unit = units.get(number);
            parents[number] = unit.parent().map(this::requireNumber).orElse(Forest.NONE);
            numbers.put(unit.unit(), number);
        }
        this.forest = Forest.of(parents);
    }

    ReleaseBasis basis() {
        return basis;
    }

    List<ReleasedUnit> units() {
        return units;
    }

    UnitId unit(int number) {
        return units.get(number).unit();
    }

    int size() {
        return units.size();
    }

    Forest forest() {
        return forest;
    }

    Optional<Integer> number(UnitId unit) {
        return Optional.ofNullable(numbers.get(unit));
    }

    /** @throws IllegalArgumentException if the unit is not among those of the release */
    int requireNumber(UnitId unit) {
        return number(unit)
                .orElseThrow(() -> new IllegalArgumentException("Unit " + unit + " is not one of the release"));
    }

    /**
     * Units that people were asked as, and units with none below them: nobody was asked as these, and answers of small units
     * are kept with them that stand elsewhere by now.
     */
    BitSet asked() {
        BitSet all = new BitSet();
        all.set(0, size());
        BitSet asked = forest.lowest(all);
        all.stream().filter(unit -> units.get(unit).isAsked()).forEach(asked::set);
        return asked;
    }

    /** These and all above them. */
    BitSet withAbove(BitSet chosen) {
        BitSet all = new BitSet();
        chosen.stream().forEach(unit -> {
            for (int at = unit; at != Forest.NONE && !all.get(at); at = forest.parent(at)) {
                all.set(at);
            }
        });
        return all;
    }

    /** These and all below them. */
    BitSet withBelow(BitSet chosen) {
        BitSet all = forest.below(chosen);
        all.or(chosen);
        return all;
    }
}
