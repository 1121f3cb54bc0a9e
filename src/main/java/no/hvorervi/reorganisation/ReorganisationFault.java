package no.hvorervi.reorganisation;

import java.time.LocalDate;

/**
 * What is in the way of a reorganisation.
 *
 * @param unit name of the unit that it is about; empty when the person may not know of it
 * @param other name of the other unit, where there is one; empty when the person may not know of it
 * @param day the day that the reason tells of
 */
public record ReorganisationFault(Reason reason, String unit, String other, LocalDate day) {

    /** Why it cannot be done. */
    public enum Reason {
        /** The root stays where it is as long as the municipality is there. */
        ROOT,
        /** The unit begins only on the day. */
        NOT_YET,
        /** The unit begins on the day, and so has no day before it. */
        BEGINS_THEN,
        /** The unit has ended on the day. */
        NO_LONGER,
        /** The unit has got the day as its last one already. */
        ENDS_ALREADY,
        /** The unit took part in a split or a merger from the day on. */
        SUCCEEDED_ALREADY,
        /** The unit stands under the other one already. */
        ALREADY_THERE,
        /** The unit is called so already. */
        ALREADY_CALLED,
        /** Nothing about the unit would be other than it is. */
        UNCHANGED,
        /** The unit would stand below itself, under the other one, from the day on. */
        CIRCLE,
        /** The unit would stand under the other one before that begins on the day. */
        PARENT_BEGINS_LATER,
        /** The unit would stand under the other one after that has ended on the day. */
        PARENT_ENDS_EARLIER,
        /** The unit would end before it begins on the day. */
        ENDS_BEFORE_BEGINNING,
        /** The unit moves away from what ends, to the other one, on the day. */
        MOVES_AWAY_LATER,
        /** The unit has the external id already. */
        ID_TAKEN
    }
}
