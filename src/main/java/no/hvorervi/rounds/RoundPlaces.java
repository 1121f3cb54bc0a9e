package no.hvorervi.rounds;

import java.util.List;
import no.hvorervi.ids.UnitId;

/**
 * What features above do with a round, as links on its pages.
 *
 * <p>They are asked each time a page is shown, and leave out what the signed-in person may not do or what it is not the
 * time for.
 */
public interface RoundPlaces {

    /** On the page of those who write the round, whatever its state. */
    default List<RoundPlace> ofRound(Round round) {
        return List.of();
    }

    /** On the unit's own page of a round that is no draft. */
    default List<RoundPlace> ofPart(RoundTerms terms, UnitId unit) {
        return List.of();
    }

    /**
     * A link.
     *
     * @param key of its text
     * @param target the path within the application
     */
    record RoundPlace(String key, String target) {}
}
