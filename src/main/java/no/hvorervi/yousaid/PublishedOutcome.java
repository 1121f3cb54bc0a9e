package no.hvorervi.yousaid;

import java.time.Instant;
import java.time.LocalDate;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;

/** What is published to a reader, and since when. */
public record PublishedOutcome(OutcomePage page, RoundId round, MunicipalityId municipality, Instant publishedAt) {

    /** As those are told who may not read of rounds that closed after the day. */
    PublishedOutcome asOf(LocalDate day) {
        return new PublishedOutcome(page.asOf(day), round, municipality, publishedAt);
    }
}
