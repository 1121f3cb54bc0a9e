package no.hvorervi.people.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Function;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.HeldRole;

/** Roles, each with its days below it and with what can be done about it beside it. */
final class RoleList extends UnorderedList {

    RoleList(List<HeldRole> roles, Function<HeldRole, List<Component>> actions) {
        addClassNames("plain", "role-list");
        roles.forEach(role -> add(new ListItem(words(role), actions(actions.apply(role)))));
    }

    private static Div words(HeldRole role) {
        var days = Texts.of(new Span(), locale -> RoleTexts.period(role, locale));
        days.addClassName("muted");
        var words = new Div(Texts.of(new Span(), locale -> RoleTexts.inUnit(role, locale)), days);
        words.addClassName("unit-name");
        return words;
    }

    private static Div actions(List<Component> actions) {
        var buttons = new Div();
        buttons.addClassName("buttons");
        buttons.add(actions);
        return buttons;
    }
}
