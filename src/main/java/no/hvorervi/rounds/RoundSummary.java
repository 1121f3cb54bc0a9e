package no.hvorervi.rounds;

import java.time.Instant;
import no.hvorervi.ids.RoundId;

/**
 * A round as a list shows it.
 *
 * @param units how many it asks
 * @param approved in how many of them both sides have agreed
 */
public record RoundSummary(
        RoundId id, String title, RoundState state, Instant opensAt, Instant closesAt, int units, int approved) {}
