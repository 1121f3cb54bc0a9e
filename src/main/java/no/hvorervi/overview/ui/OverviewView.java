package no.hvorervi.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.Roles;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.overview.Overview;
import no.hvorervi.overview.OverviewPage;
import no.hvorervi.overview.OverviewQuery;
import no.hvorervi.overview.OverviewRoutes;
import no.hvorervi.overview.OverviewService;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.kit.OverviewPart;
import no.hvorervi.results.kit.RoundLinks;
import no.hvorervi.rounds.RoundRoutes;
import org.springframework.beans.factory.ObjectProvider;

/** Those below somebody side by side: where to ask first, each unit on a line, and whether differences mean anything. */
@Route(OverviewRoutes.OVERVIEW)
@RouteAlias(OverviewRoutes.UNIT_PATH)
@Menu(title = "menu.overview", order = 10)
@RolesAllowed({Roles.ADMINISTRATOR, Roles.HR_ADVISER, Roles.UNIT_LEADER, Roles.DEPUTY})
class OverviewView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final OverviewService overviews;
    private final ObjectProvider<OverviewPart> parts;
    private Optional<String> unitName = Optional.empty();

    OverviewView(OverviewService overviews, ObjectProvider<OverviewPart> parts) {
        this.overviews = overviews;
        this.parts = parts;
        addClassName("overview");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        unitName = Optional.empty();
        OverviewQuery query = OverviewAddress.query(event.getLocation().getQueryParameters());
        try {
            OverviewAddress.unit(event.getRouteParameters()).ifPresentOrElse(unit -> show(unit, query), () -> {
                List<Unit> tops = overviews.tops();
                if (tops.size() == 1) {
                    show(tops.getFirst().id(), query);
                } else {
                    choose(tops, query);
                }
            });
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void choose(List<Unit> tops, OverviewQuery query) {
        add(new PageHeader(Texts.of(new H1(), "overview.choose")));
        if (tops.isEmpty()) {
            add(new EmptyState("overview.nobody.title", "overview.nobody.text"));
        } else {
            var list = new UnorderedList(tops.stream()
                    .map(each -> new ListItem(new Anchor(OverviewAddress.link(each.id(), query), each.name())))
                    .toArray(ListItem[]::new));
            list.addClassName("plain");
            var section = new Section(list);
            section.addClassName("card");
            add(section);
        }
    }

    private void show(UnitId unit, OverviewQuery query) {
        OverviewPage page = overviews.find(unit, query);
        String name = page.unit().name();
        unitName = Optional.of(name);
        var header = new PageHeader(new H1(name));
        if (page.path().size() > 1) {
            header.above(crumbs(page));
        }
        add(header);
        if (page.rounds().size() > 1) {
            add(new RoundLinks(
                    page.rounds(),
                    page.shown().map(each -> each.round().round()),
                    round -> OverviewAddress.link(unit, round)));
        }
        if (page.shown().isPresent()) {
            page.coming().ifPresent(coming -> add(note(locale -> coming(coming, locale))));
        }
        page.shown().ifPresentOrElse(overview -> show(overview, page, query, header), () -> add(nothing(page)));
        parts.orderedStream().flatMap(each -> each.of(unit).stream()).forEach(this::add);
    }

    private static Nav crumbs(OverviewPage page) {
        var nav = new Nav();
        Texts.bind(nav, text -> nav.getElement().setAttribute("aria-label", text), "overview.above");
        page.path().stream().limit(page.path().size() - 1L).forEach(each -> {
            nav.add(new Anchor(
                    page.shown()
                            .map(shown -> OverviewAddress.link(
                                    each.id(), shown.round().round()))
                            .orElseGet(() -> OverviewRoutes.unit(each.id())),
                    each.name()));
            var next = new Span(" › ");
            next.getElement().setAttribute("aria-hidden", "true");
            nav.add(next);
        });
        return nav;
    }

    private static Paragraph note(Texts.InLocale text) {
        var note = Texts.of(new Paragraph(), text);
        note.addClassName("note");
        return note;
    }

    private static String coming(OverviewPage.Coming coming, Locale locale) {
        return I18NProvider.translate(
                locale,
                "overview.coming",
                coming.title(),
                NorwegianTime.longDate(coming.releasedOn(), locale),
                NorwegianTime.longDate(coming.from(), locale));
    }

    private static Component nothing(OverviewPage page) {
        if (!page.rounds().isEmpty()) {
            return new EmptyState("overview.unknown.title", "overview.unknown.text");
        }
        if (page.coming().isEmpty()) {
            var rounds = Texts.of(new Anchor(RoundRoutes.ROUNDS, ""), "overview.empty.go");
            rounds.addClassName("btn");
            return new EmptyState("overview.empty.title", "overview.empty.text", rounds);
        }
        var section = new Section(
                Texts.of(new H2(), "results.from.title"),
                Texts.of(new Paragraph(), locale -> coming(page.coming().get(), locale)));
        section.addClassNames("card", "empty");
        return section;
    }

    private void show(Overview overview, OverviewPage page, OverviewQuery query, PageHeader header) {
        String name = page.unit().name();
        header.below(Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale,
                                "overview.about." + overview.voice(),
                                overview.round().title(),
                                NorwegianTime.longDate(overview.round().closedOn(), locale))))
                .actions(results(overview, page), new PrintButton());
        if (overview.whole().unit().hidesThird()) {
            add(note(locale -> I18NProvider.translate(locale, "results.broader", name)));
        }
        boolean isSeen =
                overview.rows().stream().anyMatch(each -> each.sight().seen().isPresent());
        if (overview.paging().isWhole()) {
            add(isSeen ? new StartHere(overview) : note(locale -> I18NProvider.translate(locale, "overview.nothing")));
        }
        add(new UnitsSection(overview, name, query, asked -> again(page.unit().id(), asked)));
        add(new ReliabilityCard(overview));
    }

    /** What another search finds; the address follows. */
    private Optional<Overview> again(UnitId unit, OverviewQuery asked) {
        UI.getCurrentOrThrow().getPage().getHistory().replaceState(null, OverviewAddress.of(unit, asked));
        return overviews.find(unit, asked).shown();
    }

    private static Anchor results(Overview overview, OverviewPage page) {
        var link = Texts.of(
                new Anchor(ResultRoutes.round(page.unit().id(), overview.round().round()), ""), "results.link");
        link.addClassNames("btn", "no-print");
        link.setVisible(overview.whole().sight().seen().isPresent());
        return link;
    }

    @Override
    public String getPageTitle() {
        return Texts.text(
                "page.title",
                unitName.map(name -> Texts.text("overview.title", name))
                        .orElseGet(() -> Texts.text("overview.choose")));
    }
}
