package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.kit.ActionSection;
import no.hvorervi.coordination.ActionShare;
import no.hvorervi.coordination.JointActionService;
import org.springframework.core.annotation.Order;

/** Shows on an action's page who does it together with the unit. */
@SpringComponent
@Order(40)
final class PartnersSection implements ActionSection {

    private final JointActionService joint;

    PartnersSection(JointActionService joint) {
        this.joint = joint;
    }

    @Override
    public Optional<Component> of(Action action) {
        List<ActionShare> partners = joint.of(action.id());
        boolean isAsking = action.isOpen() && joint.mayCoordinate(action.unit());
        return partners.isEmpty() && !isAsking
                ? Optional.empty()
                : Optional.of(new PartnersPanel(joint, action, partners));
    }
}
