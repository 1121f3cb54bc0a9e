package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.assessment.ItemPlaces;
import no.hvorervi.assessment.UnitPlaces.UnitPlace;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Item;
import no.hvorervi.results.Above;
import no.hvorervi.results.InShort;
import no.hvorervi.results.ResultRoutes;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.page.PrincipleLines;
import no.hvorervi.results.page.Told;
import no.hvorervi.results.page.Wording;
import no.hvorervi.rounds.Upward;

/** All that a reader sees of a unit in a round: in words first, then voice beside voice, and what to talk about at last. */
class ResultSections extends Div {

    private static final String SHARED = "SHARED";

    private final UnitResult result;
    private final boolean isShared;
    private final List<ItemPlaces> places;

    /**
     * In the order of reading.
     *
     * @param isShared whether the unit has said that those above it may see its averages
     * @param unitName as the unit is called now
     * @param places where something can be done about what is to be talked about
     */
    ResultSections(UnitResult result, boolean isShared, String unitName, LocalDate today, List<ItemPlaces> places) {
        this.result = result;
        this.isShared = isShared;
        this.places = List.copyOf(places);
        addClassName("results");
        add(Drawn.note(told -> visibility(today, told)));
        if (result.unit().hidesThird()) {
            add(Drawn.note(told -> told.text("results.broader", unitName)));
        }
        if (result.hasFigures()) {
            add(new ShortSection(InShort.of(result)));
        }
        result.above().ifPresent(this::showAbove);
        if (!result.hasFigures() && result.above().isEmpty()) {
            add(Drawn.note(told -> told.text("results.hidden.none")));
        }
        if (result.hasFigures() || result.hasLevels()) {
            showPrinciples();
        }
        if (result.hasFigures()) {
            showFigures();
        }
        if (!result.statements().isEmpty()) {
            add(StatementsSection.ofStatements(result.statements()));
        }
        result.comments().forEach((voice, comments) -> add(StatementsSection.ofComments(voice, comments)));
        InShort.toTalkAbout(result)
                .ifPresent(principle ->
                        add(new TalkSection(principle, places(principle).toList())));
        String method = ResultRoutes.method(result.unit().unit(), result.round().round());
        add(Texts.of(new Anchor(method, ""), "results.method"));
    }

    private Stream<UnitPlace> places(Item item) {
        return places.stream()
                .flatMap(each ->
                        each.inResult(result.unit().unit(), result.round().round(), item).stream());
    }

    /** In the rows, for those alone who see all of it. */
    private List<AboutLinks.Link> links(Item item) {
        return result.isAll()
                ? places(item)
                        .map(each -> new AboutLinks.Link(each.key(), each.target(), item.name()::in))
                        .toList()
                : List.of();
    }

    private String up() {
        Upward upward = result.round().upward();
        return isShared && upward == Upward.TOTALS ? SHARED : upward.name();
    }

    private void showAbove(Above above) {
        add(Drawn.note(told -> Wording.above(above, told)));
        if (!above.principles().isEmpty()) {
            add(new PrinciplesSection(new PrincipleLines(above.principles(), result.speaking()), each -> List.of()));
        }
    }

    private void showPrinciples() {
        var section = new PrinciplesSection(
                new PrincipleLines(result.principles(), result.speaking(), result.agreed()), this::links);
        add(section);
        if (result.isAll() && !result.hasLevels()) {
            section.add(Drawn.muted("results.noLevels"));
        }
    }

    private void showFigures() {
        add(new MapSection(result));
        var maps = new Div();
        maps.addClassName("grid");
        if (!result.factors().isEmpty()) {
            maps.add(new ForcesSection(result, this::links));
        }
        if (!result.balance().isEmpty()) {
            maps.add(new BalanceSection(result, this::links));
        }
        add(maps, new OverTimeSection(result));
    }

    /** Who else sees it, and from which day on. */
    private String visibility(LocalDate today, Told told) {
        if (!result.isAll()) {
            return told.text("results.visible.totals");
        }
        LocalDate from = result.round().employeesFrom();
        String up = told.text("results.visible.up." + up());
        return result.round().isSeenByEmployees(today)
                ? up
                : told.text("results.visible.first", NorwegianTime.longDate(from, told.locale())) + " " + up;
    }
}
