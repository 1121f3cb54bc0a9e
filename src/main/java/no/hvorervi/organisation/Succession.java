package no.hvorervi.organisation;

import java.time.LocalDate;
import no.hvorervi.ids.UnitId;

/**
 * That one unit took over from another.
 *
 * @param day the first on which the successor did
 * @param showsHistory whether the successor may show what its predecessor did
 */
public record Succession(
        UnitId predecessor, UnitId successor, LocalDate day, SuccessionKind kind, boolean showsHistory) {}
