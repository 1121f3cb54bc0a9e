package no.hvorervi.reorganisation;

import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.organisation.TreeChanges;

/** One thing that a reorganisation will do, in the names that the administrator knows. */
public sealed interface ReorganisationStep {

    /** A new unit. */
    record Begins(String unit, String kind, String parent, LocalDate day) implements ReorganisationStep {}

    /**
     * A unit gets a last day.
     *
     * @param below how many below it end with it, and are not named one by one
     */
    record Ends(String unit, LocalDate lastDay, int below) implements ReorganisationStep {}

    /**
     * A unit stands elsewhere from a day on.
     *
     * @param until the last day there, where the next move is planned already
     * @param below how many stand below it on the day and come with it
     */
    record Moves(String unit, String from, String to, LocalDate day, Optional<LocalDate> until, int below)
            implements ReorganisationStep {}

    /** A unit gets another name from a day on. */
    record IsRenamed(String from, String to, LocalDate day) implements ReorganisationStep {}

    /** Something without a time is corrected; empty when it has no value. */
    record IsCorrected(String unit, TreeChanges.Field field, String from, String to) implements ReorganisationStep {}

    /** What one unit may show of another from before the day. */
    record TakesOver(String unit, String from, LocalDate day, boolean showsHistory) implements ReorganisationStep {}

    /** Roles in a unit, and those below that end with it, end with it. */
    record RolesEnd(String unit, int roles, LocalDate lastDay) implements ReorganisationStep {}

    /** Roles in one unit go on in another. */
    record RolesMove(String from, String to, int roles, LocalDate day) implements ReorganisationStep {}
}
