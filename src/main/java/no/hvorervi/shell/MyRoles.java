package no.hvorervi.shell;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import no.hvorervi.access.UnitRole;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.HeldRole;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.RoleService;

/** What the person is where, whose role it is and until when, and the way to who else is there. */
final class MyRoles extends Section {

    MyRoles(List<HeldRole> roles, RoleService service) {
        addClassName("card");
        var list = new UnorderedList();
        list.addClassNames("plain", "role-list");
        roles.forEach(role -> list.add(item(role, service)));
        add(Texts.of(new H2(), "home.roles"), list);
    }

    private static ListItem item(HeldRole role, RoleService service) {
        var days = Texts.of(new Span(), locale -> details(role, locale));
        days.addClassName("muted");
        var words = new Div(
                Texts.of(
                        new Span(),
                        locale -> I18NProvider.translate(
                                locale,
                                "role.in",
                                I18NProvider.translate(
                                        locale, "role." + role.role().name()),
                                role.unitName())),
                days);
        words.addClassName("unit-name");
        var links = new Div();
        links.addClassName("buttons");
        if (role.role() == UnitRole.UNIT_LEADER) {
            links.add(link("home.away", PeopleRoutes.away(role.unit()), role));
        }
        if (service.maySeePeople(role.unit())) {
            links.add(link("home.people", PeopleRoutes.people(role.unit()), role));
        }
        return new ListItem(words, links);
    }

    /** Whose role it is and until when; nothing for one's own without an end. */
    private static String details(HeldRole role, Locale locale) {
        String until = role.to()
                .map(last -> I18NProvider.translate(locale, "home.until", NorwegianTime.longDate(last, locale)))
                .orElse("");
        return role.lender()
                .map(lender -> I18NProvider.translate(locale, "home.borrowed", lender.name(), until))
                .orElse(until);
    }

    private static Anchor link(String key, String target, HeldRole role) {
        var link = Texts.of(new Anchor(target, ""), key);
        Texts.bind(
                link,
                link::setAriaLabel,
                locale -> I18NProvider.translate(
                        locale, "home.link", I18NProvider.translate(locale, key), role.unitName()));
        return link;
    }
}
