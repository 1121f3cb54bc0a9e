package no.hvorervi.actions.kit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.hvorervi.actions.Action;

/** What a feature above shows of an action on the action's page, below what the action is; a bean, in the order it says. */
public interface ActionSection {

    /** Empty where it has nothing to show of this one to the signed-in person, who may see the action. */
    Optional<Component> of(Action action);
}
