package no.hvorervi.workshop;

import java.time.LocalDate;
import java.util.List;
import no.hvorervi.criteria.Principle;
import no.hvorervi.released.Figure;

/**
 * What of a round is brought into the room: no more than those who work in the unit see of it.
 *
 * @param title of the round
 * @param people how many employees answered; 0 where that is hidden
 * @param lines the chosen principles that the round asked about, in the order of the criteria
 */
public record ReleasedBoard(String title, LocalDate closedOn, int people, List<Line> lines) {

    public ReleasedBoard {
        lines = List.copyOf(lines);
    }

    /** One principle as employees answered it. */
    public record Line(Principle principle, Figure figure) {}
}
