package no.hvorervi.yousaid;

import java.util.List;
import no.hvorervi.actions.Action;

/**
 * What somebody who writes for the unit has before them.
 *
 * @param version how many times it has been stored; 0 for what is not stored
 * @param actions that can be told of
 * @param employees principles of which it can be told how employees answered: ten have, at least
 * @param citizens what is told of citizens' answers, without anybody's choice
 */
public record OutcomeWork(
        OutcomeState state,
        OutcomeContents contents,
        int version,
        List<Action> actions,
        List<FigureFact> employees,
        List<FigureFact> citizens) {

    public OutcomeWork {
        actions = List.copyOf(actions);
        employees = List.copyOf(employees);
        citizens = List.copyOf(citizens);
    }
}
