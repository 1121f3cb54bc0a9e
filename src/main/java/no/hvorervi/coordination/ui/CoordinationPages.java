package no.hvorervi.coordination.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.coordination.HandedUpService;
import no.hvorervi.coordination.JointActionService;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.organisation.UnitService;

/** What the pages about several units ask for. */
@SpringComponent
record CoordinationPages(
        JointActionService joint, HandedUpService handed, UnitService units, CriteriaService criteria, Clock clock) {

    LocalDate today() {
        return NorwegianTime.today(clock);
    }

    /** What an action is about, as it stood when the action was made. */
    Item item(ActionItem item) {
        return criteria.get(item.criteria())
                .items()
                .filter(each -> each.key().equals(item.key()))
                .findFirst()
                .orElseThrow();
    }

    static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(ActionRoutes::parse).orElseThrow(NotFoundException::new);
    }
}
