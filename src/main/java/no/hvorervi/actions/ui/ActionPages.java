package no.hvorervi.actions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.spring.annotation.SpringComponent;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionItem;
import no.hvorervi.actions.ActionOrigins;
import no.hvorervi.actions.ActionRoutes;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.CheckInService;
import no.hvorervi.actions.kit.AboveActions;
import no.hvorervi.actions.kit.ActionSection;
import no.hvorervi.actions.kit.BelowActions;
import no.hvorervi.actions.kit.NewActionHelp;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.people.RoleService;
import org.springframework.beans.factory.ObjectProvider;

/** What the views of actions ask for. */
@SpringComponent
record ActionPages(
        ActionService actions,
        CheckInService checkIns,
        UnitService units,
        RoleService roles,
        CriteriaService criteria,
        ObjectProvider<ActionOrigins> origins,
        ObjectProvider<ActionSection> sections,
        ObjectProvider<AboveActions> above,
        ObjectProvider<BelowActions> below,
        ObjectProvider<NewActionHelp> help,
        Clock clock) {

    LocalDate today() {
        return NorwegianTime.today(clock);
    }

    /** What the action is about, as it stood when the action was made. */
    Item item(ActionItem item) {
        return criteria.get(item.criteria())
                .items()
                .filter(each -> each.key().equals(item.key()))
                .findFirst()
                .orElseThrow();
    }

    /** Those of the unit who can see to something, as far as the signed-in person may know them. */
    List<RoleService.Holder> holders(UnitId unit) {
        return roles.maySeePeople(unit) ? roles.in(unit) : List.of();
    }

    /** Where it was born, if that can be looked at. */
    Optional<String> origin(Action action) {
        return origins.orderedStream()
                .flatMap(each -> each.path(action).stream())
                .findFirst();
    }

    /** What features above show of it. */
    List<Component> sections(Action action) {
        return sections.orderedStream()
                .flatMap(each -> each.of(action).stream())
                .toList();
    }

    /** What features above show above all of the unit's. */
    List<Component> above(UnitId unit) {
        return above.orderedStream().flatMap(each -> each.of(unit).stream()).toList();
    }

    /** What features above show below all of the unit's. */
    List<Component> below(UnitId unit) {
        return below.orderedStream().flatMap(each -> each.of(unit).stream()).toList();
    }

    /** What features above offer somebody who writes one down. */
    List<Component> help(UnitId unit, ActionItem item, Consumer<NewActionHelp.Idea> chosen) {
        return help.orderedStream()
                .flatMap(each -> each.of(unit, item, chosen).stream())
                .toList();
    }

    static UnitId unit(BeforeEnterEvent event) {
        return new UnitId(number(event, ActionRoutes.UNIT));
    }

    static ActionId action(BeforeEnterEvent event) {
        return new ActionId(number(event, ActionRoutes.ACTION));
    }

    private static long number(BeforeEnterEvent event, String name) {
        return event.getRouteParameters().get(name).flatMap(ActionRoutes::parse).orElseThrow(NotFoundException::new);
    }
}
