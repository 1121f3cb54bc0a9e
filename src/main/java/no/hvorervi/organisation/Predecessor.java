package no.hvorervi.organisation;

import java.time.LocalDate;
import no.hvorervi.ids.UnitId;

/**
 * A unit that another took over from.
 *
 * @param name what it was called on its last day
 * @param successor the unit that took over
 * @param day the first on which it had
 * @param joins whether the successor was there before, and this one became part of it
 * @param showsHistory whether the successor may show what this one did
 */
public record Predecessor(
        UnitId unit,
        String name,
        UnitId successor,
        LocalDate day,
        SuccessionKind kind,
        boolean joins,
        boolean showsHistory) {}
