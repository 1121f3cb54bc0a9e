package no.hvorervi.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.hvorervi.base.ui.GridName;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.Person;
import no.hvorervi.organisation.Unit;

/** People with what they lead, and a button that opens each. */
final class PeopleGrid extends Grid<Person> {

    private final Consumer<Person> opener;

    PeopleGrid(Consumer<Person> opener) {
        this.opener = opener;
        addClassName("people");
        setSelectionMode(SelectionMode.NONE);
        GridName.bind(this, "people.title");
        addComponentColumn(PeopleGrid::nameWithDetails)
                .setHeader(Texts.of(new Span(), "people.column.name"))
                .setFlexGrow(2)
                .setWidth("12rem");
        var units = addColumn(PeopleGrid::roles)
                .setHeader(Texts.of(new Span(), "people.column.units"))
                .setFlexGrow(2)
                .setWidth("12rem");
        var state = addComponentColumn(PeopleGrid::state)
                .setHeader(Texts.of(new Span(), "people.column.state"))
                .setFlexGrow(0)
                .setWidth("8rem");
        addComponentColumn(this::openButton)
                .setHeader(visuallyHidden("people.column.open"))
                .setTextAlign(ColumnTextAlign.END)
                .setFlexGrow(0)
                .setWidth("7rem");
        NarrowWindow.whenChanged(this, narrow -> {
            units.setVisible(!narrow);
            state.setVisible(!narrow);
        });
        Texts.redraw(this, (self, locale) -> {
            self.getDataProvider().refreshAll();
            return self;
        });
    }

    private static Span visuallyHidden(String key) {
        var text = Texts.of(new Span(), key);
        text.addClassName("visually-hidden");
        return text;
    }

    private static Div nameWithDetails(Person person) {
        var email = new Span(person.account().email());
        email.addClassName("muted");
        var details = new Span(String.join(" · ", roles(person), stateText(person)));
        details.addClassNames("muted", "only-narrow");
        var cell = new Div(new Span(person.account().name()), email, details);
        cell.addClassName("unit-name");
        return cell;
    }

    private static String roles(Person person) {
        String units = person.leads().stream().map(Unit::name).collect(Collectors.joining(", "));
        if (!person.account().isAdministrator()) {
            return units.isEmpty() ? Texts.text("people.noUnit") : units;
        }
        return Texts.text("people.administrator") + (units.isEmpty() ? "" : ", " + units);
    }

    private static Span state(Person person) {
        var state = new Span(stateText(person));
        state.addClassNames("state", person.account().state().name().toLowerCase(java.util.Locale.ROOT));
        return state;
    }

    static String stateText(Person person) {
        return Texts.text("people.state." + person.account().state().name());
    }

    private Button openButton(Person person) {
        var button = new Button(Texts.text("people.open"), click -> opener.accept(person));
        button.setAriaLabel(Texts.text("people.open.person", person.account().name()));
        return button;
    }
}
