package no.hvorervi.actions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Whether an action helps, as it has been answered through time.
 *
 * @param given the last first
 * @param waiting the day of the question that nobody has answered; empty when there is none
 * @param mayAnswer whether the signed-in person is one who answers
 */
public record ActionCheckIns(List<CheckIn> given, Optional<LocalDate> waiting, boolean mayAnswer) {

    public ActionCheckIns {
        given = List.copyOf(given);
    }
}
