package no.hvorervi.comparison;

import java.time.Instant;
import java.util.Map;
import no.hvorervi.results.ShareKind;
import no.hvorervi.rounds.Upward;

/**
 * What a unit lets others see of a round.
 *
 * @param upward what its people were told before they answered: where those above see averages of units anyway, there is nothing to
 *     say yes to
 * @param given what it has said yes to, and when
 * @param mayGive whether the reader may say yes for it
 * @param mayWithdraw whether the reader may take a yes back
 */
public record Sharing(Upward upward, Map<ShareKind, Instant> given, boolean mayGive, boolean mayWithdraw) {

    public Sharing {
        given = Map.copyOf(given);
    }
}
