package no.hvorervi.yousaid.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.yousaid.OutcomeRoutes;

/** What the paths of this feature name. */
final class Paths {

    private Paths() {}

    static UnitId unit(BeforeEnterEvent event) {
        return new UnitId(number(event, OutcomeRoutes.UNIT));
    }

    static RoundId round(BeforeEnterEvent event) {
        return new RoundId(number(event, OutcomeRoutes.ROUND));
    }

    private static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .flatMap(OutcomeRoutes::parse)
                .orElseThrow(NotFoundException::new);
    }
}
