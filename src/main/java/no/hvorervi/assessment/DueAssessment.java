package no.hvorervi.assessment;

import java.time.Instant;
import no.hvorervi.ids.RoundId;

/**
 * The round that an open assessment belongs to.
 *
 * @param due when the round closes; an assessment can still be made afterwards, and is then said to be late
 * @param isBegun whether a draft is begun
 * @param isLate whether the round had closed before the assessment was signed, or by now while it is not
 */
public record DueAssessment(RoundId round, String title, Voice voice, Instant due, boolean isBegun, boolean isLate) {}
