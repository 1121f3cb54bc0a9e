package no.hvorervi.rounds;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.CriteriaItemId;

/**
 * That a round was answered elsewhere and brought in closed.
 *
 * @param by whoever brought it in; empty when no account did, or its person has been erased
 * @param notAsked items of its criteria that it did not ask
 */
public record BroughtIn(Instant at, Optional<String> by, Set<CriteriaItemId> notAsked) {

    public BroughtIn {
        notAsked = Set.copyOf(notAsked);
    }
}
