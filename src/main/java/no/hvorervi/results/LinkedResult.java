package no.hvorervi.results;

import java.time.LocalDate;

/** What a link leads a unit's employees to. */
public sealed interface LinkedResult {

    /** The unit as it is called now. */
    String unitName();

    /** What they see. */
    record Shown(String unitName, UnitResult result) implements LinkedResult {}

    /** Nothing yet, but from that day on. */
    record Later(String unitName, String roundTitle, LocalDate from) implements LinkedResult {}
}
