package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.util.List;
import java.util.Optional;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.kit.ActionSection;
import no.hvorervi.coordination.HandedUp;
import org.springframework.core.annotation.Order;

/** Shows on an action's page what of it has been handed up. */
@SpringComponent
@Order(50)
final class HandedSection implements ActionSection {

    private final CoordinationPages pages;

    HandedSection(CoordinationPages pages) {
        this.pages = pages;
    }

    @Override
    public Optional<Component> of(Action action) {
        List<HandedUp> all = pages.handed().of(action.id());
        boolean mayHand = pages.joint().mayCoordinate(action.unit());
        return all.isEmpty() && !(mayHand && action.isOpen())
                ? Optional.empty()
                : Optional.of(new HandedPanel(pages.handed(), action, mayHand, pages.today(), all));
    }
}
