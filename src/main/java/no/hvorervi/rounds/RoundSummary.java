package no.hvorervi.rounds;

import java.time.Instant;
import no.hvorervi.ids.RoundId;

/**
 * A round as a list shows it.
 *
 * @param units how many it asks
 * @param approved in how many of them both sides have agreed
 * @param isMine whether the signed-in person began it, or the one that it comes after
 * @param isAutomatic whether it was prepared by itself
 * @param isImported whether it was answered elsewhere and brought in closed
 */
public record RoundSummary(
        RoundId id,
        String title,
        RoundState state,
        Instant opensAt,
        Instant closesAt,
        int units,
        int approved,
        boolean isMine,
        boolean isAutomatic,
        boolean isImported) {}
