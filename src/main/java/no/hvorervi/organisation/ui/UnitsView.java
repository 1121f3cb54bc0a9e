package no.hvorervi.organisation.ui;

import com.vaadin.flow.component.html.Anchor;
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
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.Imports;
import no.hvorervi.organisation.OrganisationRoutes;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.organisation.UnitTreeService;

/** The tree of units, to browse and to search in. */
@Route(OrganisationRoutes.UNITS)
@Menu(title = "menu.units", order = 80)
@RolesAllowed(Roles.ADMINISTRATOR)
final class UnitsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    /** With more matches than this the tree stays folded: opening it all helps nobody. */
    private static final int MAX_OPENED = 300;

    private final UnitTreeService service;
    private final Clock clock;
    private final UnitGrid grid = new UnitGrid();
    private final LiveStatus status = new LiveStatus();
    private UnitTree tree = UnitTree.EMPTY;

    UnitsView(UnitTreeService service, Clock clock) {
        this.service = service;
        this.clock = clock;
    }

    private PageHeader header() {
        var header = new PageHeader(Texts.of(new H1(), "units.title"));
        if (tree.isEmpty()) {
            return header;
        }
        int count = tree.size();
        return header.below(Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                "units.count",
                                count,
                                NorwegianTime.longDate(NorwegianTime.today(clock), locale))))
                .actions(importLink());
    }

    private static Anchor importLink() {
        var link = Texts.of(new ImportAnchor(Imports::units), "units.import");
        link.addClassNames("btn", "first");
        return link;
    }

    private TextField searchField() {
        var search = new TextField();
        search.addClassName("search");
        search.setClearButtonVisible(true);
        search.setValueChangeMode(ValueChangeMode.LAZY);
        search.addValueChangeListener(change -> show(change.getValue()));
        Texts.bind(search, search::setLabel, "units.search");
        return search;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        tree = service.today();
        removeAll();
        add(header());
        if (tree.isEmpty()) {
            add(new EmptyState("units.empty.title", "units.empty.text", importLink()));
        } else {
            grid.setLeaders(service.leaderNames());
            add(searchField(), status, grid);
            show("");
        }
    }

    private void show(String searched) {
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
        matches.forEach(match -> above.addAll(tree.ancestors(match.id())));
        return above;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("units.title"));
    }
}
