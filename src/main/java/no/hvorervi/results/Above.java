package no.hvorervi.results;

import java.time.LocalDate;
import java.util.List;

/**
 * The nearest unit above of which something is shown, for a unit that is too small itself.
 *
 * @param from the day on which its figures are shown
 * @param principles none before that day
 */
public record Above(String name, LocalDate from, List<PrincipleResult> principles) {

    public Above {
        principles = List.copyOf(principles);
    }
}
