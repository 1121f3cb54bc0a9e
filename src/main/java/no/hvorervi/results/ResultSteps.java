package no.hvorervi.results;

import java.util.List;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** What features above let somebody do who sees all of a unit's results; they leave out what the signed-in person may not. */
public interface ResultSteps {

    List<ResultStep> of(UnitId unit, RoundId round);

    /**
     * A link.
     *
     * @param key of its text
     * @param target the path within the application
     */
    record ResultStep(String key, String target) {}
}
