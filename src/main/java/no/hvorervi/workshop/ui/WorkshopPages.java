package no.hvorervi.workshop.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.scripts.ScriptService;
import no.hvorervi.workshop.FacilitatorService;
import no.hvorervi.workshop.WorkshopCode;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.WorkshopRunService;
import no.hvorervi.workshop.WorkshopService;
import org.springframework.beans.factory.annotation.Value;

/** What the pages of workshops ask for. */
@SpringComponent
record WorkshopPages(
        WorkshopService workshops,
        WorkshopRunService run,
        FacilitatorService facilitators,
        ScriptService scripts,
        CriteriaService criteria,
        UnitService units,
        UnitTreeService trees,
        Clock clock,
        @Value("${hvorervi.public-url}") String publicUrl) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return NorwegianTime.today(clock);
    }

    /** What the QR code leads to. */
    String address(WorkshopCode code) {
        return publicUrl + WorkshopRoutes.phone(code);
    }

    /** What people type before they type the code. */
    String typed() {
        return (publicUrl + WorkshopRoutes.JOIN).replaceFirst("^https?://", "");
    }

    static UnitId unit(BeforeEnterEvent event) {
        return new UnitId(number(event, WorkshopRoutes.UNIT));
    }

    static WorkshopId workshop(BeforeEnterEvent event) {
        return new WorkshopId(number(event, WorkshopRoutes.WORKSHOP));
    }

    private static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters()
                .get(name)
                .flatMap(WorkshopRoutes::parse)
                .orElseThrow(NotFoundException::new);
    }
}
