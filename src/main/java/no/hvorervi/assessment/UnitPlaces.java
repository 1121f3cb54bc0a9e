package no.hvorervi.assessment;

import java.util.List;
import no.hvorervi.ids.UnitId;

/**
 * What features above know of a unit, as links on its page. They leave out what the signed-in person may not see, or what there
 * is nothing of.
 */
public interface UnitPlaces {

    List<UnitPlace> ofUnit(UnitId unit);

    /**
     * A link.
     *
     * @param key of its text
     * @param target the path within the application
     */
    record UnitPlace(String key, String target) {}
}
