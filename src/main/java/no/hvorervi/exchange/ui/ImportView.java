package no.hvorervi.exchange.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Optional;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.exchange.ImportPreview;
import no.hvorervi.exchange.UnitFile;
import no.hvorervi.exchange.UnitImportService;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.organisation.Municipality;
import no.hvorervi.organisation.MunicipalityService;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.PlanBrokenException;
import no.hvorervi.organisation.TreeChangedException;
import no.hvorervi.organisation.TreeChanges;

/** Brings the unit tree up to date from a file: choose it, look at what will happen, confirm. */
@Route(OrganisationRoutes.IMPORT)
@RolesAllowed(Roles.ADMINISTRATOR)
final class ImportView extends Div implements HasDynamicTitle {

    private static final String TEMPLATE = "frontend/enheter-mal.csv";

    private final UnitImportService service;
    private final MunicipalityId municipality;
    private final UnitUpload upload = new UnitUpload(this::read);
    private final Checkbox endsMissing = new Checkbox();
    private final Div outcome = new Div();
    private Optional<UnitFile> file = Optional.empty();

    ImportView(UnitImportService service, MunicipalityService municipalities) {
        // Whoever administers a part of a municipality only has nothing to import.
        this.municipality = municipalities.managedByMe().stream()
                .findFirst()
                .map(Municipality::id)
                .orElseThrow(NotFoundException::new);
        this.service = service;
        Texts.bind(endsMissing, endsMissing::setLabel, "units.import.endMissing");
        Texts.bind(endsMissing, endsMissing::setHelperText, "units.import.endMissing.hint");
        endsMissing.addValueChangeListener(change -> file.ifPresent(this::preview));
        var choice = new Section(upload, endsMissing);
        choice.addClassName("card");
        add(
                new PageHeader(Texts.of(new H1(), "units.import.title"))
                        .above(back())
                        .below(Texts.of(new Paragraph(), "units.import.lead"))
                        .actions(template()),
                choice,
                outcome);
    }

    private static Component back() {
        return new Paragraph(Texts.of(new Anchor(OrganisationRoutes.UNITS, ""), "units.title"));
    }

    private static Anchor template() {
        var link = Texts.of(new Anchor(TEMPLATE, ""), "units.import.template");
        link.addClassName("btn");
        link.getElement().setAttribute("download", true);
        link.getElement().setAttribute("router-ignore", true);
        return link;
    }

    private void read(byte[] content) {
        UnitFile read = UnitFile.read(content);
        file = Optional.of(read);
        preview(read);
    }

    private void preview(UnitFile chosen) {
        show(
                switch (service.preview(municipality, chosen, endsMissing.getValue())) {
                    case ImportPreview.Refused refused -> new FaultList(refused.faults());
                    case ImportPreview.Ready ready -> planOf(chosen, ready.plan());
                });
    }

    private PlanCard planOf(UnitFile chosen, TreeChanges plan) {
        return new PlanCard(plan, () -> apply(chosen, plan), this::startAgain);
    }

    private void apply(UnitFile chosen, TreeChanges plan) {
        try {
            service.apply(municipality, chosen, endsMissing.getValue(), plan);
            startAgain();
            show(done(plan));
        } catch (TreeChangedException changed) {
            showNotDone(chosen, "units.import.changed");
        } catch (PlanBrokenException broken) {
            showNotDone(chosen, "units.import.plans");
        }
    }

    private void showNotDone(UnitFile chosen, String key) {
        preview(chosen);
        var note = new Div(Texts.of(new Paragraph(), key));
        note.addClassNames("note", "wrong");
        note.getElement().setAttribute("role", "alert");
        outcome.addComponentAsFirst(note);
    }

    private void startAgain() {
        file = Optional.empty();
        upload.clear();
        outcome.removeAll();
    }

    private static Section done(TreeChanges plan) {
        var link = Texts.of(new Anchor(OrganisationRoutes.UNITS, ""), "units.import.show");
        link.addClassNames("btn", "first");
        var done = new Section(
                Texts.of(new H2(), "units.import.done"),
                Texts.of(
                        new Paragraph(),
                        "units.import.done.text",
                        plan.added().size(),
                        plan.changed().size(),
                        plan.moved().size(),
                        plan.ended().size()),
                new Span(link));
        done.addClassName("card");
        return done;
    }

    /** Moves the focus along, so that keyboard and screen reader are where the news is. */
    private void show(Section news) {
        outcome.removeAll();
        outcome.add(news);
        news.getElement().setAttribute("tabindex", "-1");
        news.getElement().executeJs("this.focus()");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("units.import.title"));
    }
}
