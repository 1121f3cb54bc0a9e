package no.hvorervi.reorganisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.NewUnit;

/** One change that an administrator makes to the tree, with the first day that it counts from; past or to come. */
public sealed interface Reorganisation {

    /** A new unit under the parent. */
    record Add(UnitId parent, NewUnit unit, LocalDate day) implements Reorganisation {}

    /** The unit, with all below it, stands under the parent from the day until its next planned move. */
    record Move(UnitId unit, UnitId parent, LocalDate day) implements Reorganisation {}

    /** The unit is called so from the day until its next planned name. */
    record Rename(UnitId unit, String name, LocalDate day) implements Reorganisation {

        /**
         * Trims what was typed.
         *
         * @throws IllegalArgumentException if there is no name, or it is too long or not on one line
         */
        public Rename {
            name = NewUnit.line(name, NewUnit.MAX_NAME);
        }
    }

    /** What is kept of a unit without a time: it is corrected at once. The name is left as it is. */
    record Correct(UnitId unit, String kind, Optional<Integer> headcount, String externalId) implements Reorganisation {

        /**
         * Trims what was typed.
         *
         * @throws IllegalArgumentException as {@link NewUnit} does
         */
        public Correct {
            var fields = new NewUnit(externalId, kind, externalId, headcount);
            kind = fields.kind();
            externalId = fields.externalId();
        }
    }

    /**
     * The unit has no day after the last one.
     *
     * @param childrenTo where those that stand under it go; empty when they end with it
     * @param rolesTo the unit that its roles go on in; empty when they end with it
     */
    record End(UnitId unit, LocalDate lastDay, Optional<UnitId> childrenTo, Optional<UnitId> rolesTo)
            implements Reorganisation {}

    /**
     * Several units take the place of one from the day on.
     *
     * @param children which part, by its number from 0, each unit that stands under it goes to; 0 when not told
     * @param rolesTo the part that its roles go on in; empty when they end with it
     */
    record Split(UnitId unit, List<Part> parts, Map<UnitId, Integer> children, Optional<Integer> rolesTo, LocalDate day)
            implements Reorganisation {

        /**
         * Copies what is given.
         *
         * @throws IllegalArgumentException if there are fewer than two parts, or something goes to a part that is none
         */
        public Split {
            parts = List.copyOf(parts);
            children = Map.copyOf(children);
            int count = parts.size();
            if (count < 2
                    || children.values().stream().anyMatch(part -> part < 0 || part >= count)
                    || rolesTo.filter(part -> part < 0 || part >= count).isPresent()) {
                throw new IllegalArgumentException("A unit is split into two parts or more");
            }
        }
    }

    /** One of the units that another is split into, and whether it may show what that one did. */
    record Part(NewUnit unit, boolean showsHistory) {}

    /**
     * One unit takes the place of several from the day on; what stands under them goes to it.
     *
     * @param showsHistoryOf those of them whose history the one may show
     * @param rolesGoOn whether their roles go on in the one; otherwise they end with them
     */
    record Merge(Set<UnitId> units, Target target, Set<UnitId> showsHistoryOf, boolean rolesGoOn, LocalDate day)
            implements Reorganisation {

        /**
         * Copies what is given.
         *
         * @throws IllegalArgumentException if it is not several units that become one
         */
        public Merge {
            units = Set.copyOf(units);
            showsHistoryOf = Set.copyOf(showsHistoryOf);
            int count = units.size() + (target instanceof Existing ? 1 : 0);
            boolean isIntoItself = target instanceof Existing(var into) && units.contains(into);
            if (count < 2 || isIntoItself || !units.containsAll(showsHistoryOf)) {
                throw new IllegalArgumentException("Two units or more are merged into one");
            }
        }
    }

    /** What units are merged into. */
    sealed interface Target {}

    /** A new unit under the parent. */
    record Fresh(UnitId parent, NewUnit unit) implements Target {}

    /** A unit that is there and goes on. */
    record Existing(UnitId unit) implements Target {}
}
