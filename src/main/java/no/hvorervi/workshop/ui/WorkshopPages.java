package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.kit.NewActionHelp;
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
import org.springframework.beans.factory.ObjectProvider;
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
        ObjectProvider<NewActionHelp> help,
        Clock clock,
        @Value("${hvorervi.public-url}") String publicUrl) {

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return NorwegianTime.today(clock);
    }

    /** What features above offer a unit that writes an action down. */
    List<Component> help(WorkshopId workshop, ActionItem item, Consumer<NewActionHelp.Idea> chosen) {
        UnitId unit = workshops.get(workshop).unit();
        return help.orderedStream()
                .flatMap(each -> each.of(unit, item, chosen).stream())
                .toList();
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
