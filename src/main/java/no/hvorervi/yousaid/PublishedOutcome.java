package no.hvorervi.yousaid;

import java.time.Instant;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;

/** What is published to a reader, and since when. */
public record PublishedOutcome(OutcomePage page, RoundId round, MunicipalityId municipality, Instant publishedAt) {}
