package no.hvorervi.effects;

import java.time.Instant;
import java.util.Optional;

/**
 * Whether a unit lets others learn from its actions.
 *
 * @param given since when; empty while it does not
 * @param mayGive whether the reader may say yes for it
 * @param mayWithdraw whether the reader may take a yes back
 */
public record Consent(Optional<Instant> given, boolean mayGive, boolean mayWithdraw) {}
