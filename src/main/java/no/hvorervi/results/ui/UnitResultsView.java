package no.hvorervi.results.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
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
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.EmptyState;
import no.hvorervi.base.ui.PageHeader;
import no.hvorervi.base.ui.PrintButton;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitService;
import no.hvorervi.results.Above;
import no.hvorervi.results.InShort;
import no.hvorervi.results.ResultPage;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.kit.RoundLinks;

/** What a round has shown of a unit: in words first, then voice beside voice, and what to talk about at last. */
@Route(ResultRoutes.LATEST_PATH)
@RouteAlias(ResultRoutes.ROUND_PATH)
@PermitAll
class UnitResultsView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final ResultService results;
    private final UnitService units;
    private final Clock clock;
    private String unitName = "";

    UnitResultsView(ResultService results, UnitService units, Clock clock) {
        this.results = results;
        this.units = units;
        this.clock = clock;
        addClassName("results");
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
        var header = new PageHeader(new H1(unitName));
        String above = path.stream().limit(path.size() - 1L).map(Unit::name).collect(Collectors.joining(" › "));
        if (!above.isEmpty()) {
            header.above(new Span(above));
        }
        add(header);
        page.result().ifPresent(result -> {
            header.below(Texts.of(new Paragraph(), locale -> about(result, locale)));
            header.actions(new PrintButton());
            if (result.isAll()) {
                header.actions(compareLink(unit, result));
            }
        });
        if (page.rounds().size() > 1) {
            add(new RoundLinks(
                    page.rounds(),
                    page.result().map(each -> each.round().round()),
                    round -> ResultRoutes.round(unit, round)));
        }
        page.running().ifPresent(running -> add(note(locale -> running(running, locale))));
        page.result().ifPresentOrElse(result -> show(unit, result), () -> add(nothing(page)));
    }

    private static String about(UnitResult result, Locale locale) {
        String released = NorwegianTime.longDate(result.round().releasedOn(), locale);
        Integer people = result.people().get(result.speaking());
        if (people == null) {
            return I18NProvider.translate(
                    locale, "results.about", result.round().title(), released);
        }
        return result.unit()
                .headcount()
                .filter(all -> all >= people)
                .map(all -> I18NProvider.translate(
                        locale, "results.about.of", result.round().title(), people, all, released))
                .orElseGet(() -> I18NProvider.translate(
                        locale, "results.about.people", result.round().title(), people, released));
    }

    private static Anchor compareLink(UnitId unit, UnitResult result) {
        var link =
                Texts.of(new Anchor(ResultRoutes.comparison(unit, result.round().round()), ""), "results.compare");
        link.addClassNames("btn", "no-print");
        return link;
    }

    private static Paragraph note(Texts.InLocale text) {
        var note = Texts.of(new Paragraph(), text);
        note.addClassName("note");
        return note;
    }

    private static Paragraph muted(String key) {
        var line = Texts.of(new Paragraph(), key);
        line.addClassName("muted");
        return line;
    }

    private static String running(ResultPage.Running running, Locale locale) {
        return I18NProvider.translate(
                locale,
                running.isClosed() ? "results.running.closed" : "results.running.open",
                running.title(),
                NorwegianTime.longDate(running.closesAt(), locale));
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

    private void show(UnitId unit, UnitResult result) {
        add(note(locale -> visibility(result, locale)));
        if (result.unit().hidesThird()) {
            add(note(locale -> I18NProvider.translate(locale, "results.broader", unitName)));
        }
        if (result.hasFigures()) {
            add(new ShortSection(InShort.of(result)));
        }
        result.above().ifPresent(above -> showAbove(above, result));
        if (!result.hasFigures() && result.above().isEmpty()) {
            add(note(locale -> I18NProvider.translate(locale, "results.hidden.none")));
        }
        if (result.hasFigures() || result.hasLevels()) {
            var section = new PrinciplesSection(result.principles(), result.speaking());
            add(section);
            if (result.isAll() && !result.hasLevels()) {
                section.add(muted("results.noLevels"));
            }
        }
        if (result.hasFigures()) {
            showFigures(result);
        }
        if (!result.statements().isEmpty()) {
            add(StatementsSection.ofStatements(result.statements()));
        }
        result.comments().forEach((voice, comments) -> add(StatementsSection.ofComments(voice, comments)));
        InShort.toTalkAbout(result).ifPresent(principle -> add(new TalkSection(principle)));
        add(Texts.of(new Anchor(ResultRoutes.method(unit, result.round().round()), ""), "results.method"));
    }

    private void showFigures(UnitResult result) {
        add(new MapSection(result));
        var maps = new Div();
        maps.addClassName("grid");
        if (!result.factors().isEmpty()) {
            maps.add(new ForcesSection(result));
        }
        if (!result.balance().isEmpty()) {
            maps.add(new BalanceSection(result));
        }
        add(maps, new OverTimeSection(result));
    }

    private void showAbove(Above above, UnitResult result) {
        boolean isShown = !above.principles().isEmpty();
        add(note(locale -> I18NProvider.translate(
                locale,
                isShown ? "results.hidden.all" : "results.hidden.later",
                above.name(),
                NorwegianTime.longDate(above.from(), locale))));
        if (isShown) {
            add(new PrinciplesSection(above.principles(), result.speaking()));
        }
    }

    private String visibility(UnitResult result, Locale locale) {
        if (!result.isAll()) {
            return I18NProvider.translate(locale, "results.visible.totals");
        }
        String up = I18NProvider.translate(
                locale, "results.visible.up." + result.round().upward());
        boolean isEarly = !result.round().isSeenByEmployees(NorwegianTime.today(clock));
        return isEarly
                ? I18NProvider.translate(
                                locale,
                                "results.visible.first",
                                NorwegianTime.longDate(result.round().employeesFrom(), locale))
                        + " " + up
                : up;
    }

    @Override
    public String getPageTitle() {
        return Texts.text("page.title", Texts.text("results.title", unitName));
    }
}
