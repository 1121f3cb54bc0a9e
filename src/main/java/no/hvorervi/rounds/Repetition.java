package no.hvorervi.rounds;

import java.util.Optional;
import no.hvorervi.ids.RoundId;

/**
 * Where a round stands among those that come one after the other.
 *
 * @param next the one that comes after it, if it is begun
 * @param isAutomatic whether the round was itself prepared without anybody asking for it
 */
public record Repetition(Optional<RoundId> next, boolean isAutomatic) {}
