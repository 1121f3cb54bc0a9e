package no.hvorervi.released;

import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * A figure and what it is of.
 *
 * @param item its number in the release
 */
public record FigureRow(UnitId unit, AnonymousVoice voice, int item, Figure figure) {}
