package no.hvorervi.results;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a reader comes to.
 *
 * @param rounds those that the reader sees something of, the last first
 * @param result of the round asked for, or of the last; empty when there is none or the reader's day has not come
 * @param from the day from which on the reader sees the round, if that day has not come
 * @param isShared whether the unit has said that those above it may see its averages in that round
 * @param running a round that is open in the unit, or closed and about to be released
 */
public record ResultPage(
        List<RoundLine> rounds,
        Optional<UnitResult> result,
        Optional<LocalDate> from,
        boolean isShared,
        Optional<Running> running) {

    public ResultPage {
        rounds = List.copyOf(rounds);
    }

    /** A round that nothing is shown of yet. */
    public record Running(String title, Instant closesAt, boolean isClosed) {}
}
