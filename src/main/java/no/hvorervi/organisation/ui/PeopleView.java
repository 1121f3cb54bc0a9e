package no.hvorervi.organisation.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.Person;
import no.hvorervi.organisation.Unit;
import org.springframework.beans.factory.annotation.Value;

/** People who can sign in, the units they lead, and the way in for new leaders. */
@Route(OrganisationRoutes.PEOPLE)
@Menu(title = "menu.people", order = 81)
@RolesAllowed(Roles.ADMINISTRATOR)
final class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** So few people are shown without a scroller of their own. */
    private static final int MAX_UNSCROLLED = 15;

    private final PeopleActions actions;
    private final String publicUrl;
    private final TextField search = new TextField();
    private final LiveStatus status = new LiveStatus();
    private final PeopleGrid grid = new PeopleGrid(this::open);
    private List<Person> people = List.of();

    PeopleView(PeopleActions actions, @Value("${hvorervi.public-url}") String publicUrl) {
        this.actions = actions;
        this.publicUrl = publicUrl;
        var newLeader = Texts.of(new Button(), "people.new");
        newLeader.addThemeVariants(ButtonVariant.PRIMARY);
        newLeader.addClickListener(click -> new NewLeaderDialog(actions, this::invited).open());
        search.addClassName("search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show());
        Texts.bind(search, search::setLabel, "people.search");
        add(
                new PageHeader(Texts.of(new H1(), "people.title"))
                        .below(Texts.of(new Paragraph(), "people.lead"))
                        .actions(newLeader),
                search,
                status,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load();
    }

    private void load() {
        people = actions.people().list();
        show();
    }

    private void show() {
        List<Person> found = people.stream()
                .filter(person -> isFound(person, search.getValue()))
                .toList();
        status.say(locale -> search.isEmpty() ? "" : I18NProvider.translate(locale, "people.matches", found.size()));
        grid.setItems(found);
        grid.setAllRowsVisible(found.size() <= MAX_UNSCROLLED);
    }

    private static boolean isFound(Person person, String text) {
        String searched = Stream.concat(
                        Stream.of(person.account().name(), person.account().email()),
                        person.leads().stream().map(Unit::name))
                .collect(Collectors.joining(" "))
                .toLowerCase(Locale.ROOT);
        return Arrays.stream(text.toLowerCase(Locale.ROOT).strip().split("\\s+"))
                .allMatch(searched::contains);
    }

    private void open(Person person) {
        new PersonDialog(person, actions, this::invited, this::load).open();
    }

    private void invited(Invitation invitation) {
        load();
        new LinkDialog(invitation, actions.mail().send(invitation), publicUrl).open();
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("people.title"));
    }
}
