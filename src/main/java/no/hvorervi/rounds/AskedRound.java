package no.hvorervi.rounds;

import java.time.Instant;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.RoundId;

/** A round that has opened in a unit, for features that do something of their own meanwhile. */
public record AskedRound(RoundId id, String title, CriteriaVersionId criteria, Instant closesAt) {}
