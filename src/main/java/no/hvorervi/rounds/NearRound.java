package no.hvorervi.rounds;

import java.time.Instant;

/** Another round that asks some of the same people so close in time that the later of the two will show less. */
public record NearRound(String title, Instant closesAt) {}
