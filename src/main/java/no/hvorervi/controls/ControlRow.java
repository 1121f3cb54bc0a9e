package no.hvorervi.controls;

import java.util.Optional;

/**
 * A control in the list of the register.
 *
 * @param load what it takes of the units; empty when they are so few that it would tell of single ones
 */
public record ControlRow(Control control, ControlStanding standing, Optional<Load> load) {

    /**
     * What a control takes of the units that have entered it.
     *
     * @param minutes a year, all together
     */
    public record Load(int units, long minutes) {

        /** Fewer units than this are not added up for others than the unit, the owner and those who manage the register. */
        public static final int FEWEST = 5;

        /** Whether it tells of no single unit. */
        boolean isToOthers() {
            return units == 0 || units >= FEWEST;
        }

        static Optional<Load> shown(int units, long minutes) {
            return units < FEWEST ? Optional.empty() : Optional.of(new Load(units, minutes));
        }
    }
}
