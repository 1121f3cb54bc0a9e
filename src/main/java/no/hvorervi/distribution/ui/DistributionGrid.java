package no.hvorervi.distribution.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import no.hvorervi.base.ui.GridName;
import no.hvorervi.base.ui.NarrowWindow;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.distribution.DistributionRoutes;
import no.hvorervi.distribution.LinkKind;
import no.hvorervi.distribution.UnitDistribution;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundState;

/** The units of a round with how they are reached and roughly how many have answered; each name leads to the unit's page. */
final class DistributionGrid extends Grid<UnitDistribution> {

    /** A longer grid scrolls by itself. */
    static final int ALL_SHOWN = 12;

    private final Round round;

    DistributionGrid(Round round) {
        this.round = round;
        addClassName("people");
        setSelectionMode(SelectionMode.NONE);
        GridName.bind(this, "distribution.units");
        addComponentColumn(this::unit)
                .setHeader(Texts.of(new Span(), "distribution.column.unit"))
                .setFlexGrow(3)
                .setWidth("14rem");
        var reached = addComponentColumn(unit -> lines("role-lines", reached(unit)))
                .setHeader(Texts.of(new Span(), "distribution.column.reached"))
                .setFlexGrow(3)
                .setWidth("14rem");
        var answered = addComponentColumn(unit -> lines("role-lines", answered(unit)))
                .setHeader(Texts.of(new Span(), "distribution.column.answered"))
                .setFlexGrow(2)
                .setWidth("11rem");
        NarrowWindow.whenChanged(this, narrow -> {
            reached.setVisible(!narrow);
            answered.setVisible(!narrow && !isOver());
        });
        Texts.redraw(this, (self, locale) -> {
            self.getDataProvider().refreshAll();
            return self;
        });
    }

    private boolean isOver() {
        return round.state() == RoundState.CLOSED || round.state() == RoundState.CANCELLED;
    }

    private Div unit(UnitDistribution unit) {
        var cell = new Div(new Anchor(DistributionRoutes.part(unit.unit(), round.id()), unit.name()));
        cell.addClassName("unit-name");
        if (!unit.isApproved()) {
            var waiting = new Span(Texts.text("round.part.WAITING"));
            waiting.addClassName("muted");
            cell.add(waiting);
        }
        Div details = lines(
                "only-narrow",
                Stream.concat(reached(unit).stream(), answered(unit).stream()).toList());
        details.addClassName("muted");
        cell.add(details);
        return cell;
    }

    private static Div lines(String className, List<String> texts) {
        var lines = new Div();
        lines.addClassName(className);
        texts.forEach(text -> lines.add(new Span(text)));
        return lines;
    }

    private static List<String> reached(UnitDistribution unit) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        List<String> lines = new ArrayList<>();
        if (unit.recipients() > 0) {
            lines.add(Texts.text("distribution.addresses.count", unit.recipients()));
        }
        unit.progress().ifPresent(progress -> lines.add(Words.progress(progress, locale)));
        if (unit.cards() > 0) {
            lines.add(Texts.text("distribution.cards.printed", unit.cards()));
        }
        unit.links().stream()
                .sorted()
                .map(LinkKind::name)
                .forEach(kind -> lines.add(Texts.text("distribution.link." + kind)));
        if (lines.isEmpty()) {
            lines.add(Texts.text("distribution.unreached"));
        }
        return lines;
    }

    private List<String> answered(UnitDistribution unit) {
        Locale locale = UI.getCurrentOrThrow().getLocale();
        int smallest = round.settings().smallestGroup();
        boolean isOne = unit.participation().size() == 1;
        return unit.participation().stream()
                .map(each -> isOne
                        ? Words.answered(each, smallest, locale)
                        : Texts.text(
                                "distribution.answered",
                                Texts.text("round.voice." + each.voice().name()),
                                Words.answered(each, smallest, locale)))
                .toList();
    }
}
