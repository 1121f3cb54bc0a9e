package no.hvorervi.released;

import java.util.OptionalInt;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * How many answered with one voice in a unit and the units below it.
 *
 * @param people empty where that is hidden
 */
public record Turnout(UnitId unit, AnonymousVoice voice, OptionalInt people) {

    /**
     * Holds the floor.
     *
     * @throws IllegalArgumentException if they are too few
     */
    public Turnout {
        if (people.isPresent() && people.getAsInt() < Figure.SMALLEST_GROUP) {
            throw new IllegalArgumentException("Too few people");
        }
    }
}
