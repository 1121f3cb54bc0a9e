package no.hvorervi.coordination;

import java.util.List;
import no.hvorervi.actions.Action;

/**
 * An action as a unit sees it that carries it with others, or is asked to.
 *
 * @param joined all units that have joined in
 */
public record JointAction(ActionShare share, Action action, List<ActionShare> joined) {

    public JointAction {
        joined = List.copyOf(joined);
    }
}
