package no.hvorervi.controls.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.controls.ControlAnswerService;
import no.hvorervi.controls.ControlEntryService;
import no.hvorervi.controls.ControlManagementService;
import no.hvorervi.controls.ControlRegisterService;
import no.hvorervi.controls.ControlRoutes;
import no.hvorervi.ids.ControlEntryId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitService;

/** What the views of the register ask for. */
@SpringComponent
record ControlPages(
        ControlEntryService entries,
        ControlRegisterService register,
        ControlAnswerService answers,
        ControlManagementService management,
        UnitService units,
        Clock clock) {

    LocalDate today() {
        return NorwegianTime.today(clock);
    }

    static UnitId unit(BeforeEnterEvent event) {
        return new UnitId(number(event, ControlRoutes.UNIT));
    }

    static ControlId control(BeforeEnterEvent event) {
        return new ControlId(number(event, ControlRoutes.CONTROL));
    }

    static ControlEntryId entry(BeforeEnterEvent event) {
        return new ControlEntryId(number(event, ControlRoutes.ENTRY));
    }

    private static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .flatMap(ControlRoutes::parse)
                .orElseThrow(NotFoundException::new);
    }
}
