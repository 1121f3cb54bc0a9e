package no.hvorervi.yousaid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import no.hvorervi.ids.RoundId;

/**
 * How far a unit has come with telling of a round.
 *
 * @param from which day on it can be published
 * @param isBegun whether something is written
 * @param publishedAt empty while nobody may read it
 * @param address where everybody can read it; empty while citizens may not
 */
public record OutcomeState(
        RoundId round,
        String title,
        LocalDate closedOn,
        LocalDate from,
        boolean isBegun,
        Optional<Instant> publishedAt,
        Optional<OutcomeAddress> address) {

    public boolean isPublished() {
        return publishedAt.isPresent();
    }
}
