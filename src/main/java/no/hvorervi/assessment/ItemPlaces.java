package no.hvorervi.assessment;

import java.util.List;
import no.hvorervi.assessment.UnitPlaces.UnitPlace;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/**
 * What can be done in features above about an item that a page asks a unit to talk about, as links there. They leave out what
 * the signed-in person may not do.
 */
public interface ItemPlaces {

    List<UnitPlace> inAssessment(UnitId unit, AssessmentId assessment, Item item);

    List<UnitPlace> inResult(UnitId unit, RoundId round, Item item);
}
