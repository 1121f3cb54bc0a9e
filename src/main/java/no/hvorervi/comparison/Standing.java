package no.hvorervi.comparison;

/** What is shown of one principle in a unit that stands beside others. */
public sealed interface Standing {

    /** Nothing, of any unit: the principle does not tell units apart. */
    record Shut(Gate gate) implements Standing {}

    /** «Skjult: for få svar». */
    record Hidden() implements Standing {}

    /** The unit's round did not ask it. */
    record NotAsked() implements Standing {}

    /**
     * Of a unit by its name.
     *
     * @param mean 1 to 5
     */
    record Mean(double mean) implements Standing {}

    /**
     * Of a unit without a name.
     *
     * @param level 1 to 5
     */
    record Band(int level) implements Standing {}
}
