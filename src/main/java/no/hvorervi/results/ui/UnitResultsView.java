package no.hvorervi.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouteAlias;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.assessment.ItemPlaces;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.results.ResultLinkService;
import no.hvorervi.results.ResultPage;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.ResultSteps;
import no.hvorervi.results.kit.RoundLinks;
import no.hvorervi.results.page.Told;

/** What a round has shown of a unit: in words first, then voice beside voice, and what to talk about at last. */
@Route(ResultRoutes.LATEST_PATH)
@RouteAlias(ResultRoutes.ROUND_PATH)
@PermitAll
class UnitResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ResultService results;
    private final UnitService units;
    private final ResultLinkService links;
    private final List<ItemPlaces> places;
    private final List<ResultSteps> steps;
    private final Clock clock;
    private String unitName = "";

    UnitResultsView(
            ResultService results,
            UnitService units,
            ResultLinkService links,
            List<ItemPlaces> places,
            List<ResultSteps> steps,
            Clock clock) {
        this.results = results;
        this.units = units;
        this.links = links;
        this.places = places;
        this.steps = steps;
        this.clock = clock;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        removeAll();
        UnitId unit = Paths.unit(event.getRouteParameters());
        Optional<RoundId> round = Paths.round(event.getRouteParameters());
        try {
            ResultPage page = results.find(unit, round);
            List<Unit> path = units.path(unit);
            unitName = path.getLast().name();
            show(unit, page, path);
        } catch (UnitNotFoundException hidden) {
            throw new NotFoundException();
        }
    }

    private void show(UnitId unit, ResultPage page, List<Unit> path) {
        add(ResultHead.of(page, path, links, steps));
        if (page.rounds().size() > 1) {
            add(new RoundLinks(
                    page.rounds(),
                    page.result().map(each -> each.round().round()),
                    round -> ResultRoutes.round(unit, round)));
        }
        page.running().ifPresent(running -> add(Drawn.note(told -> running(running, told))));
        page.result()
                .ifPresentOrElse(
                        result -> add(new ResultSections(
                                result, page.isShared(), unitName, NorwegianTime.today(clock), places)),
                        () -> add(nothing(page)));
    }

    private static String running(ResultPage.Running running, Told told) {
        return told.text(
                running.isClosed() ? "results.running.closed" : "results.running.open",
                running.title(),
                NorwegianTime.longDate(running.closesAt(), told.locale()));
    }

    private static Component nothing(ResultPage page) {
        if (page.from().isPresent()) {
            var section = new Section(
                    Texts.of(new H2(), "results.from.title"),
                    Texts.of(
                            new Paragraph(),
                            locale -> I18NProvider.translate(
                                    locale,
                                    "results.from.text",
                                    NorwegianTime.longDate(page.from().get(), locale))));
            section.addClassNames("card", "empty");
            return section;
        }
        return new EmptyState("results.empty.title", "results.empty.text");
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("results.title", unitName));
    }
}
