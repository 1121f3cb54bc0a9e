package no.hvorervi.people.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.GridName;
import no.hvorervi.base.ui.NarrowWindow;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.Person;

/** People with their roles of today and later; each name leads to the person. */
final class PeopleGrid extends Grid<Person> {

    /** More roles than this are counted rather than listed. */
    private static final int MAX_ROLES = 3;

    private final Clock clock;

    PeopleGrid(Clock clock) {
        this.clock = clock;
        addClassName("people");
        setSelectionMode(SelectionMode.NONE);
        GridName.bind(this, "people.title");
        addComponentColumn(this::nameWithDetails)
                .setHeader(Texts.of(new Span(), "people.column.name"))
                .setFlexGrow(2)
                .setWidth("14rem");
        var roles = addComponentColumn(person -> roles(person, "role-lines"))
                .setHeader(Texts.of(new Span(), "people.column.units"))
                .setFlexGrow(3)
                .setWidth("16rem");
        var state = addComponentColumn(PeopleGrid::state)
                .setHeader(Texts.of(new Span(), "people.column.state"))
                .setFlexGrow(0)
                .setWidth("8rem");
        NarrowWindow.whenChanged(this, narrow -> {
            roles.setVisible(!narrow);
            state.setVisible(!narrow);
        });
        Texts.redraw(this, (self, locale) -> {
            self.getDataProvider().refreshAll();
            return self;
        });
    }

    private Div nameWithDetails(Person person) {
        var name = new Anchor(
                PeopleRoutes.person(person.account().id()), person.account().name());
        var email = new Span(person.account().email());
        email.addClassName("muted");
        Div details = roles(person, "only-narrow");
        details.addClassName("muted");
        details.add(new Span(stateText(person)));
        var cell = new Div(name, email, details);
        cell.addClassName("unit-name");
        return cell;
    }

    private Div roles(Person person, String className) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        LocalDate today = NorwegianTime.today(clock);
        List<String> lines = person.roles().stream()
                .map(role -> RoleTexts.brief(role, today, locale))
                .toList();
        var list = new Div();
        list.addClassName(className);
        lines.stream().limit(MAX_ROLES).map(Span::new).forEach(list::add);
        if (lines.isEmpty()) {
            list.add(new Span(Texts.text("people.noRole")));
        } else if (lines.size() > MAX_ROLES) {
            list.add(new Span(Texts.text("people.moreRoles", lines.size() - MAX_ROLES)));
        }
        return list;
    }

    private static Span state(Person person) {
        var state = new Span(stateText(person));
        state.addClassNames("state", person.account().state().name().toLowerCase(Locale.ROOT));
        return state;
    }

    private static String stateText(Person person) {
        return Texts.text("people.state." + person.account().state().name());
    }
}
