package no.hvorervi.overview;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.organisation.Unit;
import no.hvorervi.results.RoundLine;

/**
 * What somebody above units comes to.
 *
 * @param path from the topmost unit that the person is above down to the unit itself, as they are called today
 * @param rounds those that can be looked at, the last first
 * @param shown of the round asked for, or of the last; empty when there is none
 * @param coming the last round that is released, but whose day has not come
 */
public record OverviewPage(List<Unit> path, List<RoundLine> rounds, Optional<Overview> shown, Optional<Coming> coming) {

    public OverviewPage {
        path = List.copyOf(path);
        rounds = List.copyOf(rounds);
    }

    /** A round of which the units themselves see something, and those above them nothing before the day. */
    public record Coming(String title, LocalDate releasedOn, LocalDate from) {}

    /** The unit whose units stand side by side. */
    public Unit unit() {
        return path.getLast();
    }
}
