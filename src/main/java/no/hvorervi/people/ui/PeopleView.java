package no.hvorervi.people.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.people.PeopleRoutes;
import no.hvorervi.people.PersonSearch;
import no.hvorervi.people.PersonService.Invited;

/** People and their roles, to search in, and the way in for new ones. */
@Route(PeopleRoutes.PEOPLE)
@Menu(title = "menu.people", order = 81)
@RolesAllowed(Roles.ADMINISTRATOR)
final class PeopleView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** So few people are shown without a scroller of their own. */
    private static final int MAX_UNSCROLLED = 15;

    private final PeopleActions actions;
    private final LiveStatus status = new LiveStatus();
    private final PeopleFilter filter;
    private final PeopleGrid grid;
    private PersonSearch search;
    private int found;
    private boolean isReading;

    PeopleView(PeopleActions actions) {
        this.actions = actions;
        filter = new PeopleFilter(
                actions.people().municipalities(), actions.trees().today(), this::searched);
        search = filter.search();
        grid = new PeopleGrid(actions.clock());
        grid.setItems(query -> actions.people().find(search, query.getOffset(), query.getLimit()).stream(), query -> {
            // The grid must ask for both, though it is told how many there are.
            query.getOffset();
            query.getLimit();
            return found;
        });
        var invite = Texts.of(new Button(), "people.new");
        invite.addThemeVariants(ButtonVariant.PRIMARY);
        invite.addClickListener(click -> new InviteDialog(actions, this::invited).open());
        var importing = Texts.of(new Anchor(actions.imports().people()), "people.import");
        importing.addClassName("btn");
        add(
                new PageHeader(Texts.of(new H1(), "people.title"))
                        .below(Texts.of(new Paragraph(), "people.lead"))
                        .actions(importing, invite),
                filter,
                status,
                grid);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        isReading = true;
        filter.read(event.getLocation().getQueryParameters());
        isReading = false;
        show();
    }

    private void searched() {
        if (!isReading) {
            show();
            getUI().ifPresent(ui ->
                    ui.getPage().getHistory().replaceState(null, new Location(PeopleRoutes.PEOPLE, filter.address())));
        }
    }

    private void show() {
        search = filter.search();
        found = actions.people().count(search);
        int count = found;
        String key = filter.isEmpty() ? "people.count" : "people.matches";
        status.say(locale -> I18NProvider.translate(locale, key, count));
        grid.setVisible(found > 0);
        grid.setAllRowsVisible(found <= MAX_UNSCROLLED);
        grid.getDataProvider().refreshAll();
    }

    private void invited(Invited invited) {
        show();
        switch (invited) {
            case Invited.WithLink(var invitation) -> actions.show(invitation);
            case Invited.Known(var person) -> getUI().ifPresent(ui -> ui.navigate(PeopleRoutes.person(person)));
        }
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("people.title"));
    }
}
