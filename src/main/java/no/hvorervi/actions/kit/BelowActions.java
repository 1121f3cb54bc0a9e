package no.hvorervi.actions.kit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.hvorervi.ids.UnitId;

/** What a feature above shows below a unit's actions; a bean, in the order it says. */
public interface BelowActions {

    /** Empty where it has nothing to show to the signed-in person, who may see the unit's actions. */
    Optional<Component> of(UnitId unit);
}
