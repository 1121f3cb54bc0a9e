package no.hvorervi.workshop;

import java.time.LocalDate;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.WorkshopId;

/**
 * What a unit has agreed on in a workshop that is over: «Omforent vurdering i verkstedet 12. mars, 9 til stede».
 *
 * @param on the day on which people met for it last
 * @param present how many took part
 */
public record AgreedMark(
        WorkshopId workshop, CriteriaVersionId criteria, LocalDate on, int present, AgreedScore score) {}
