package no.hvorervi.assessment;

import java.util.List;
import no.hvorervi.assessment.UnitPlaces.UnitPlace;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/**
 * What can be done in features above about an item that a page shows, as links there. They leave out what the signed-in
 * person may not do. A link's key with {@code .of} behind it is its text with the item's name, and with {@code .list} the lead
 * of several.
 */
public interface ItemPlaces {

    List<UnitPlace> inAssessment(UnitId unit, AssessmentId assessment, Item item);

    List<UnitPlace> inResult(UnitId unit, RoundId round, Item item);
}
