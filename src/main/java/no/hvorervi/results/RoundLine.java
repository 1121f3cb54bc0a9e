package no.hvorervi.results;

import java.time.LocalDate;
import no.hvorervi.ids.RoundId;

/** A released round, to be chosen from a list. */
public record RoundLine(RoundId round, String title, LocalDate closedOn) {}
