package no.hvorervi.overview;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import no.hvorervi.measures.Certainty;

/** What somebody above a unit sees of it. */
public sealed interface Sight {

    /** It is one unit's own figures, and the unit does not show them to those above it. */
    record NotShared() implements Sight {}

    /** Too few have answered in all of the units below it. */
    record TooFew() implements Sight {}

    /**
     * Sums and averages.
     *
     * @param people how many answered; empty where that is hidden
     * @param cells one for each column
     * @param accord how far people agree
     * @param movement what has changed since the round before; empty where there is nothing to compare with
     */
    record Seen(OptionalInt people, List<Cell> cells, Accord accord, Optional<Movement> movement) implements Sight {

        public Seen {
            cells = List.copyOf(cells);
        }
    }

    /** One principle of a unit. */
    sealed interface Cell {

        /** «Skjult: for få svar». */
        record Hidden() implements Cell {}

        /** Units answer so much alike that a difference between them would mean nothing. */
        record Alike() implements Cell {}

        /**
         * Where it stands.
         *
         * @param level 1 to 5
         * @param change since the round before; empty where there is nothing to compare with
         */
        record Level(int level, Optional<Certainty> change) implements Cell {}
    }

    /**
     * How far people agree.
     *
     * @param divided the principles on which they do not
     * @param known the principles of which it is shown at all; 0 where too few answered
     */
    record Accord(int divided, int known) {}

    /**
     * How many principles have changed.
     *
     * @param better for sure
     * @param worse for sure
     * @param uncertain those that may have
     * @param tooFew those that too few answered
     */
    record Movement(int better, int worse, int uncertain, int tooFew) {}

    /** What there is to see, if anything. */
    default Optional<Seen> seen() {
        return this instanceof Seen seen ? Optional.of(seen) : Optional.empty();
    }
}
