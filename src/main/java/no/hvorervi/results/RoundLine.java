package no.hvorervi.results;

import java.time.LocalDate;
import no.hvorervi.ids.RoundId;
import no.hvorervi.released.ReleasedRound;

/** A released round, to be chosen from a list. */
public record RoundLine(RoundId round, String title, LocalDate closedOn) {

    public static RoundLine of(ReleasedRound round) {
        return new RoundLine(round.round(), round.title(), round.closedOn());
    }
}
