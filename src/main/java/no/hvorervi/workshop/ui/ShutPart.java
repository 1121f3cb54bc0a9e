package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.workshop.Running;
import no.hvorervi.workshop.Workshop;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.WorkshopState;

/** A workshop while nobody meets: opening the next sitting, or reading what came of it. */
final class ShutPart extends Section {

    ShutPart(Lead lead, Running running) {
        Workshop workshop = running.workshop();
        addClassNames("card", "empty");
        getElement().setAttribute("tabindex", "-1");
        String key = "facilitate.shut." + workshop.state().name();
        add(Texts.of(new H2(), key), Texts.of(new Paragraph(), key + ".text"));
        Div buttons = WorkshopWords.buttons();
        if (workshop.state() == WorkshopState.ENDED) {
            buttons.add(
                    Pieces.link("facilitate.minutes", WorkshopRoutes.minutes(workshop.unit(), workshop.id()), true));
        } else {
            buttons.add(lead.button(
                    running.sitting() == 0 ? "facilitate.open" : "facilitate.open.next",
                    true,
                    run -> run.openSitting(lead.workshop())));
            buttons.add(Pieces.link("facilitate.plan.see", WorkshopRoutes.plan(workshop.unit(), workshop.id()), false));
        }
        if (workshop.state() == WorkshopState.BETWEEN) {
            buttons.add(WorkshopWords.button(
                    "facilitate.end",
                    false,
                    () -> Confirm.ask(
                            "facilitate.end", () -> lead.act("facilitate.ended", run -> run.end(lead.workshop())))));
        }
        add(buttons);
    }
}
