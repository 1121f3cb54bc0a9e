package no.hvorervi.results.kit;

import com.vaadin.flow.component.Component;
import java.util.Optional;
import no.hvorervi.ids.UnitId;

/** What a feature beside the overview knows of all below a unit; a bean, shown on the overview's page in the order it says. */
public interface OverviewPart {

    /** Empty where there is nothing, or the signed-in person may not see it. */
    Optional<Component> of(UnitId unit);
}
