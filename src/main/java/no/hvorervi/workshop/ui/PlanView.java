package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.suppression.Threshold;
import no.hvorervi.workshop.Programme;
import no.hvorervi.workshop.Workshop;
import no.hvorervi.workshop.WorkshopFaultyException;
import no.hvorervi.workshop.WorkshopNotFoundException;
import no.hvorervi.workshop.WorkshopPlan;
import no.hvorervi.workshop.WorkshopRefusedException;
import no.hvorervi.workshop.WorkshopRoutes;

/** Plans a workshop, and changes what is planned as long as nobody has met. */
@Route(WorkshopRoutes.PLAN_PATH)
@RouteAlias(WorkshopRoutes.NEW_PATH)
@PermitAll
final class PlanView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final WorkshopPages pages;
    private final LiveStatus status = new LiveStatus();
    private final Div content = new Div();
    private UnitId unit = new UnitId(0);

    PlanView(WorkshopPages pages) {
        this.pages = pages;
        // It stays where it is, so that what is said in it is heard.
        add(status, content);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        status.say(locale -> "");
        unit = WorkshopPages.unit(event);
        try {
            if (event.getRouteParameters().get(WorkshopRoutes.WORKSHOP).isPresent()) {
                load(WorkshopPages.workshop(event));
            } else {
                begin();
            }
        } catch (WorkshopNotFoundException | UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void begin() {
        if (!pages.workshops().mayRun(unit)) {
            throw new NotFoundException();
        }
        Criteria criteria = pages.criteria().latest();
        List<PlanForm.Choice> programmes = programmes();
        var plan = new WorkshopPlan(
                Texts.text("facilitate.plan.title.first"),
                pages.today(),
                programmes.getFirst().programme(),
                criteria.principles().stream().map(Principle::key).collect(Collectors.toSet()),
                Threshold.SMALLEST,
                Optional.empty());
        show(
                Texts.of(new H1(), "facilitate.plan"),
                Optional.empty(),
                form(Optional.empty(), plan, criteria, programmes));
    }

    private List<PlanForm.Choice> programmes() {
        return pages.facilitators().scripts(unit).stream()
                .map(each -> new PlanForm.Choice(each.title()::in, new Programme(each.sittings())))
                .toList();
    }

    private void load(WorkshopId id) {
        Workshop workshop = pages.workshops().get(id);
        if (!workshop.unit().equals(unit)) {
            throw new NotFoundException();
        }
        var title = new H1(workshop.plan().title());
        if (workshop.hasBegun() || !pages.workshops().mayRun(unit)) {
            show(title, way(workshop), new PlanFacts(workshop, pages));
            return;
        }
        Criteria criteria = pages.criteria().get(workshop.criteria());
        show(
                title,
                way(workshop),
                form(
                        Optional.of(workshop),
                        workshop.plan(),
                        criteria,
                        programmes(workshop.plan().programme())));
    }

    /** The one that was chosen first, by its name as long as there is a programme like it. */
    private List<PlanForm.Choice> programmes(Programme chosen) {
        List<PlanForm.Choice> all = programmes();
        var first = all.stream()
                .filter(each -> each.programme().equals(chosen))
                .findFirst()
                .orElseGet(() -> new PlanForm.Choice(
                        locale -> I18NProvider.translate(locale, "facilitate.plan.programme.kept"), chosen));
        return Stream.concat(Stream.of(first), all.stream().filter(each -> !each.programme()
                        .equals(chosen)))
                .toList();
    }

    private void show(H1 title, Optional<Anchor> way, Component part) {
        Span above = Pieces.above(Unit.path(pages.units().path(unit)), WorkshopRoutes.list(unit), "facilitate.list");
        var header = new PageHeader(title).above(above);
        way.ifPresent(header::actions);
        content.removeAll();
        content.add(header, part);
    }

    /** To where the people meet, for those who lead it. */
    private Optional<Anchor> way(Workshop workshop) {
        if (!pages.workshops().mayRun(unit)) {
            return Optional.empty();
        }
        String target =
                workshop.hasBegun() ? WorkshopsView.target(workshop, true) : WorkshopRoutes.run(unit, workshop.id());
        return Optional.of(Pieces.link("facilitate.go", target, true));
    }

    private Section form(
            Optional<Workshop> stored, WorkshopPlan plan, Criteria criteria, List<PlanForm.Choice> programmes) {
        var form = new PlanForm(
                plan,
                new PlanForm.Offered(
                        programmes, criteria.principles(), pages.workshops().released(unit)));
        Div row = WorkshopWords.buttons();
        row.add(WorkshopWords.button(
                stored.isPresent() ? "facilitate.plan.save" : "facilitate.plan.new",
                stored.isEmpty(),
                () -> save(stored, form)));
        stored.ifPresent(each -> row.add(WorkshopWords.button(
                "facilitate.delete", false, () -> Confirm.ask("facilitate.delete", () -> delete(each)))));
        String lead = stored.isPresent() ? "facilitate.plan.lead.stored" : "facilitate.plan.lead";
        var section = new Section(Texts.of(new Paragraph(), lead), form, row);
        section.addClassNames("card", "form", "plan-form");
        return section;
    }

    private void save(Optional<Workshop> stored, PlanForm form) {
        form.clearFaults();
        form.read().ifPresent(plan -> {
            try {
                Workshop saved = stored.map(each -> pages.workshops().edit(each.id(), plan, each.version()))
                        .orElseGet(() -> pages.workshops().plan(unit, plan));
                if (stored.isPresent()) {
                    load(saved.id());
                    status.say(locale -> I18NProvider.translate(locale, "facilitate.plan.saved"));
                } else {
                    UI.getCurrentOrThrow().navigate(WorkshopRoutes.plan(unit, saved.id()));
                }
            } catch (WorkshopFaultyException faulty) {
                form.show(faulty.faults());
            } catch (WorkshopRefusedException refused) {
                say(refused);
            }
        });
    }

    private void delete(Workshop workshop) {
        try {
            pages.workshops().delete(workshop.id());
            UI.getCurrentOrThrow().navigate(WorkshopRoutes.list(unit));
        } catch (WorkshopRefusedException refused) {
            say(refused);
        }
    }

    private void say(WorkshopRefusedException refused) {
        status.say(locale -> I18NProvider.translate(
                locale, "facilitate.refusal." + refused.reason().name()));
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("facilitate.list"));
    }
}
