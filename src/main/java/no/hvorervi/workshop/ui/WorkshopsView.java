package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.workshop.Workshop;
import no.hvorervi.workshop.WorkshopRoutes;
import no.hvorervi.workshop.WorkshopState;

/** A unit's workshops: those to come first, then what came of the others. */
@Route(WorkshopRoutes.LIST_PATH)
@PermitAll
final class WorkshopsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final WorkshopPages pages;

    WorkshopsView(WorkshopPages pages) {
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            load(WorkshopPages.unit(event));
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void load(UnitId unit) {
        List<Workshop> all = pages.workshops().list(unit);
        boolean mayRun = pages.workshops().mayRun(unit);
        var header = new PageHeader(Texts.of(new H1(), "facilitate.list"))
                .above(new Span(Unit.path(pages.units().path(unit))))
                .below(Texts.of(new Paragraph(), "facilitate.list.lead"));
        add(header);
        if (all.isEmpty()) {
            add(
                    mayRun
                            ? new EmptyState("facilitate.empty.title", "facilitate.empty.text", plan(unit))
                            : new EmptyState("facilitate.empty.title", "facilitate.empty.waiting"));
            return;
        }
        if (mayRun) {
            header.actions(plan(unit));
        }
        add("facilitate.coming", all.stream().filter(each -> !isOver(each)).toList(), mayRun);
        add("facilitate.over", all.stream().filter(WorkshopsView::isOver).toList(), mayRun);
    }

    private static boolean isOver(Workshop workshop) {
        return workshop.state() == WorkshopState.ENDED;
    }

    private static Anchor plan(UnitId unit) {
        return Pieces.link("facilitate.plan", WorkshopRoutes.create(unit), true);
    }

    private void add(String title, List<Workshop> workshops, boolean mayRun) {
        if (workshops.isEmpty()) {
            return;
        }
        UnorderedList list = WorkshopWords.list();
        workshops.forEach(each -> list.add(item(each, mayRun)));
        var section = new Section(Texts.of(new H2(), title), list);
        section.addClassName("card");
        add(section);
    }

    private static ListItem item(Workshop workshop, boolean mayRun) {
        var name = new Anchor(target(workshop, mayRun), workshop.plan().title());
        name.addClassName("entry-name");
        var words = new Div(name, Pieces.muted(locale -> WorkshopWords.standing(workshop, locale)));
        return new ListItem(words);
    }

    /** Where there is most to do. */
    static String target(Workshop workshop, boolean mayRun) {
        if (workshop.state() == WorkshopState.ENDED) {
            return WorkshopRoutes.minutes(workshop.unit(), workshop.id());
        }
        return workshop.hasBegun() && mayRun
                ? WorkshopRoutes.run(workshop.unit(), workshop.id())
                : WorkshopRoutes.plan(workshop.unit(), workshop.id());
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("facilitate.list"));
    }
}
