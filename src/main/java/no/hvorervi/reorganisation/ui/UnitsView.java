package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.TreeOverview;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitEvent;
import no.hvorervi.organisation.UnitTree;

/** The tree of units on any day, to browse, to search in and, for administrators, to change. */
@Route(OrganisationRoutes.UNITS)
@Menu(title = "menu.units", order = 80)
@RolesAllowed({
    Roles.ADMINISTRATOR,
    Roles.HR_ADVISER,
    Roles.UNIT_LEADER,
    Roles.DEPUTY,
    Roles.UNION_REPRESENTATIVE,
    Roles.SAFETY_REPRESENTATIVE,
    Roles.FACILITATOR,
    Roles.VIEWER
})
final class UnitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** With more matches than this the tree stays folded: opening it all helps nobody. */
    private static final int MAX_OPENED = 300;

    private final UnitActions actions;
    private final boolean isAdministrator;
    private final UnitGrid grid = new UnitGrid(this::open);
    private final LiveStatus status = new LiveStatus();
    private TreeOverview shown = new TreeOverview(LocalDate.EPOCH, UnitTree.EMPTY, Map.of());

    UnitsView(UnitActions actions, CurrentUser currentUser) {
        this.actions = actions;
        this.isAdministrator = currentUser.hasRole(Roles.ADMINISTRATOR);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        load(event.getLocation()
                .getQueryParameters()
                .getSingleParameter(OrganisationRoutes.DAY)
                .flatMap(OrganisationRoutes::parseDay)
                .orElseGet(this::today));
    }

    private LocalDate today() {
        return NorwegianTime.today(actions.clock());
    }

    private void load(LocalDate day) {
        shown = actions.trees().overview(day);
        removeAll();
        add(header());
        if (isOnlyRoot() && isAdministrator) {
            add(onlyRoot());
            return;
        }
        if (!isToday()) {
            add(otherDay());
        } else {
            List<UnitEvent> planned = actions.histories().planned();
            if (!planned.isEmpty()) {
                add(new PlannedList(planned));
            }
        }
        add(tools());
        if (shown.tree().isEmpty()) {
            add(new EmptyState("units.none.title", isToday() ? "units.none.text" : "units.none.day"));
        } else {
            grid.setLeaders(shown.leaders());
            grid.setToday(isToday());
            add(status, grid);
            show("");
        }
    }

    private boolean isToday() {
        return shown.day().equals(today());
    }

    /** A municipality that has told of none of its units yet. */
    private boolean isOnlyRoot() {
        return isToday() && shown.tree().size() == 1 && shown.tree().roots().size() == 1;
    }

    private EmptyState onlyRoot() {
        Unit root = shown.tree().roots().getFirst();
        var add = Texts.of(new Button(), "units.empty.add");
        add.addClickListener(click -> new AddUnitDialog(actions, root, shown.day(), () -> changed(shown.day())).open());
        var buttons = new Div(importLink(), add);
        buttons.addClassName("buttons");
        return new EmptyState("units.empty.title", "units.empty.text", buttons);
    }

    private PageHeader header() {
        var header = new PageHeader(Texts.of(new H1(), "units.title"));
        LocalDate day = shown.day();
        int count = shown.tree().size();
        header.below(Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale,
                        isToday() ? "units.count" : "units.count.day",
                        count,
                        NorwegianTime.longDate(day, locale))));
        boolean imports =
                isAdministrator && !actions.municipalities().managedByMe().isEmpty();
        return imports && !isOnlyRoot() ? header.actions(importLink()) : header;
    }

    private Anchor importLink() {
        var link = Texts.of(new Anchor(actions.imports().units()), "units.import");
        link.addClassName("btn");
        return link;
    }

    private Div otherDay() {
        LocalDate day = shown.day();
        boolean isPast = day.isBefore(today());
        var back = Texts.of(new Anchor(OrganisationRoutes.UNITS, ""), "units.day.back");
        var note = new Div(
                Texts.of(
                        new Span(),
                        locale -> I18NProvider.translate(
                                        locale,
                                        isPast ? "units.day.past" : "units.day.future",
                                        NorwegianTime.longDate(day, locale))
                                + " "),
                back);
        note.addClassNames("note", "other-day");
        note.getElement().setAttribute("role", "status");
        return note;
    }

    private Div tools() {
        var search = new TextField();
        search.addClassName("search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(change.getValue()));
        Texts.bind(search, search::setLabel, "units.search");
        var day = new DayField("units.day", shown.day());
        day.addClassName("day");
        day.addValueChangeListener(
                change -> Optional.ofNullable(change.getValue()).ifPresent(UnitsView::goTo));
        var tools = new Div(search, day);
        tools.addClassName("tools");
        return tools;
    }

    /** Each day is a page of its own, to be linked to and to be gone back from. */
    private static void goTo(LocalDate day) {
        UI.getCurrentOrThrow()
                .navigate(OrganisationRoutes.UNITS, QueryParameters.of(OrganisationRoutes.DAY, day.toString()));
    }

    private void open(Unit unit) {
        UnitTree managed = isAdministrator ? actions.trees().managedOn(shown.day()) : UnitTree.EMPTY;
        new UnitDialog(actions, unit, shown, managed, () -> changed(shown.day())).open();
    }

    private void changed(LocalDate day) {
        load(day);
        status.say(locale -> I18NProvider.translate(locale, "reorganise.done"));
    }

    private void show(String searched) {
        UnitTree tree = shown.tree();
        if (searched.isBlank()) {
            status.say(locale -> "");
            grid.setVisible(true);
            grid.show(tree, tree.roots());
            return;
        }
        List<Unit> matches = tree.search(searched);
        status.say(locale -> I18NProvider.translate(locale, "units.matches", matches.size()));
        grid.setVisible(!matches.isEmpty());
        grid.show(tree.around(matches), matches.size() > MAX_OPENED ? tree.roots() : above(matches));
    }

    private Collection<Unit> above(List<Unit> matches) {
        Set<Unit> above = new LinkedHashSet<>();
        matches.forEach(match -> above.addAll(shown.tree().ancestors(match.id())));
        return above;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("units.title"));
    }
}
