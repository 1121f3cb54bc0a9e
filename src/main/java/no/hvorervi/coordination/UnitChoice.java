package no.hvorervi.coordination;

import no.hvorervi.ids.UnitId;

/**
 * A unit that can be asked.
 *
 * @param above what the unit right above it is called, which tells equal names apart; empty at the top
 */
public record UnitChoice(UnitId id, String name, String above) {}
