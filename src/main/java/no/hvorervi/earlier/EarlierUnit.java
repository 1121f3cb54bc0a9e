package no.hvorervi.earlier;

import no.hvorervi.ids.UnitId;

/** A unit that people answered for. */
public sealed interface EarlierUnit {

    String name();

    /** One that the municipality has or has had. */
    record Known(UnitId unit, String name) implements EarlierUnit {}

    /**
     * One that is to be made with the round.
     *
     * @param under the unit that it will stand under
     */
    record New(String name, UnitId under) implements EarlierUnit {}
}
