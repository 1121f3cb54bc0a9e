package no.hvorervi.yousaid;

import java.time.Instant;
import java.time.LocalDate;

/** One of the pages that everybody can find: whose it is, of the round that closed on that day. */
public record Listing(OutcomeAddress address, String unit, LocalDate closedOn, Instant publishedAt) {}
