package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.UI;
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
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.MyUnit;
import no.hvorervi.organisation.UnitPicker;
import no.hvorervi.workshop.ComingWorkshop;
import no.hvorervi.workshop.WorkshopRoutes;

/** The workshops that the person leads and that are not over, and the way to those of each unit. */
@Route(WorkshopRoutes.ALL)
@Menu(title = "menu.workshops", order = 30)
@RolesAllowed({Roles.UNIT_LEADER, Roles.DEPUTY, Roles.FACILITATOR})
final class AllWorkshopsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final WorkshopPages pages;

    AllWorkshopsView(WorkshopPages pages) {
        this.pages = pages;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        add(new PageHeader(Texts.of(new H1(), "menu.workshops"))
                .below(Texts.of(new Paragraph(), "facilitate.all.lead")));
        List<ComingWorkshop> coming = pages.facilitators().coming();
        add(coming.isEmpty() ? new EmptyState("facilitate.none.title", "facilitate.none.text") : coming(coming));
        List<MyUnit> led = pages.units().mine().stream()
                .filter(each -> each.may(UnitFunction.RUN_WORKSHOP))
                .toList();
        add(units(led));
    }

    private static Section coming(List<ComingWorkshop> coming) {
        UnorderedList list = WorkshopWords.list();
        coming.forEach(each -> {
            var name = new Anchor(each.target(), each.title());
            name.addClassName("entry-name");
            list.add(new ListItem(new Div(
                    name,
                    new Span(each.unitName()),
                    Pieces.muted(locale -> WorkshopWords.standing(each.state(), each.heldOn(), 0, locale)))));
        });
        var section = new Section(Texts.of(new H2(), "facilitate.coming"), list);
        section.addClassName("card");
        return section;
    }

    /** Those who lead workshops of a whole tree find the unit by its name. */
    private Section units(List<MyUnit> led) {
        var section = new Section(Texts.of(new H2(), "facilitate.units"));
        section.addClassNames("card", "form");
        if (led.stream().anyMatch(each -> each.roles().contains(UnitRole.FACILITATOR))) {
            var picker = UnitPicker.required(pages.trees().today(), "facilitate.unit", "facilitate.unit.missing");
            picker.addValueChangeListener(change -> picker.getOptionalValue()
                    .ifPresent(unit -> UI.getCurrentOrThrow().navigate(WorkshopRoutes.list(unit.id()))));
            section.add(picker);
        }
        UnorderedList list = WorkshopWords.list();
        led.forEach(each -> {
            var name = new Anchor(
                    WorkshopRoutes.list(each.unit().id()), each.unit().name());
            name.addClassName("entry-name");
            list.add(new ListItem(name));
        });
        section.add(list);
        return section;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("menu.workshops"));
    }
}
