package no.hvorervi.workshop;

import java.time.LocalDate;

/**
 * Something that the unit does, as the room sees it.
 *
 * @param owner who sees to it, as people in the unit say it
 */
public record BoardAction(String what, String owner, LocalDate due) {}
