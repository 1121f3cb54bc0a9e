package no.hvorervi.people.ui;

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
import java.util.Map;
import java.util.stream.Stream;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.organisation.UnitTreeService;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.RoleService;
import no.hvorervi.people.RoleService.Holder;

/** Who holds which role in a unit: to look at, for whoever may see the unit's people. */
@Route(PeopleRoutes.UNIT_PEOPLE_PATH)
@PermitAll
final class UnitPeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final RoleService roles;
    private final UnitService units;
    private final UnitTreeService trees;
    private String unitName = "";

    UnitPeopleView(RoleService roles, UnitService units, UnitTreeService trees) {
        this.roles = roles;
        this.units = units;
        this.trees = trees;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        try {
            load(unitIn(event));
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    static UnitId unitIn(BeforeEnterEvent event) {
        return event.getRouteParameters()
                .get(PeopleRoutes.UNIT)
                .flatMap(text -> PeopleRoutes.number(Map.of(PeopleRoutes.UNIT, text), PeopleRoutes.UNIT))
                .map(UnitId::new)
                .orElseThrow(NotFoundException::new);
    }

    private void load(UnitId id) {
        List<Holder> holders = roles.in(id);
        List<Unit> path = units.path(id);
        unitName = path.getLast().name();
        add(new PageHeader(Texts.of(new H1(), "unitPeople.title"))
                .above(new Span(Unit.path(path)))
                .below(Texts.of(new Paragraph(), "unitPeople.lead")));
        if (holders.isEmpty()) {
            add(new EmptyState("unitPeople.empty.title", "unitPeople.empty.text"));
        } else {
            var card = new Section();
            card.addClassName("card");
            Stream.of(UnitRole.values()).forEach(role -> addGroup(card, role, holders));
            add(card);
        }
        addUnitsBelow(id);
    }

    private static void addGroup(Section card, UnitRole role, List<Holder> holders) {
        List<Holder> held =
                holders.stream().filter(holder -> holder.role().role() == role).toList();
        if (held.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        list.addClassNames("plain", "role-list");
        held.forEach(holder -> {
            var days = Texts.of(new Span(), locale -> RoleTexts.period(holder.role(), locale));
            days.addClassName("muted");
            var words = new Div(new Span(holder.name()), days);
            words.addClassName("unit-name");
            list.add(new ListItem(words));
        });
        card.add(Texts.of(new H2(), locale -> RoleTexts.name(role, locale)), list);
    }

    private void addUnitsBelow(UnitId id) {
        UnitTree tree = trees.today();
        List<Unit> below = tree.children(id).stream()
                .filter(unit -> roles.maySeePeople(unit.id()))
                .toList();
        if (!below.isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("plain");
            below.forEach(unit -> list.add(new ListItem(new Anchor(PeopleRoutes.people(unit.id()), unit.name()))));
            var section = new Section(Texts.of(new H2(), "unitPeople.below"), list);
            section.addClassName("card");
            add(section);
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", unitName);
    }
}
