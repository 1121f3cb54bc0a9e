package no.hvorervi.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Predicate;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.overview.Overview;
import no.hvorervi.overview.OverviewRow;
import no.hvorervi.overview.Sight;

/**
 * Which units to ask something, each for a reason that is its own: what has changed there, or that people disagree there. No unit
 * is measured by another, and they stand in the order of the tree.
 */
class StartHere extends Section {

    /** More names than these are a list, not a place to begin. */
    private static final int NAMED = 6;

    private static final int HALF = 50;

    private final Overview overview;
    private final UnorderedList list = new UnorderedList();

    StartHere(Overview overview) {
        this.overview = overview;
        addClassNames("card", "start-here");
        list.addClassName("plain");
        name(
                "overview.start.worse",
                seen -> seen.movement().filter(each -> each.worse() > 0).isPresent());
        name("overview.start.divided", seen -> seen.accord().divided() > 0);
        add(
                "overview.start.few",
                row -> row.share().filter(share -> share < HALF).isPresent());
        name(
                "overview.start.better",
                seen -> seen.movement().filter(each -> each.better() > 0).isPresent());
        boolean isQuiet = list.getChildren().findAny().isEmpty();
        add(
                Texts.of(new H2(), "overview.start"),
                isQuiet
                        ? Texts.of(
                                new Paragraph(),
                                overview.before().isPresent() ? "overview.start.none" : "overview.start.first")
                        : list);
        if (!isQuiet) {
            var order = Texts.of(new Paragraph(), "overview.start.order");
            order.addClassName("muted");
            add(order);
        }
    }

    private void name(String reason, Predicate<Sight.Seen> holds) {
        add(reason, row -> row.sight().seen().filter(holds).isPresent());
    }

    private void add(String reason, Predicate<OverviewRow> holds) {
        List<OverviewRow> rows = overview.rows().stream().filter(holds).toList();
        if (!rows.isEmpty()) {
            var why = Texts.of(new Span(), reason);
            why.addClassName("why");
            var names = new Span();
            rows.stream().limit(NAMED).forEach(row -> {
                if (names.getChildren().findAny().isPresent()) {
                    names.add(", ");
                }
                names.add(named(row));
            });
            if (rows.size() > NAMED) {
                names.add(" ");
                names.add(Texts.of(new Span(), "overview.start.more", rows.size() - NAMED));
            }
            var advice = Texts.of(new Span(), reason + ".advice");
            advice.addClassName("muted");
            list.add(new ListItem(why, names, advice));
        }
    }

    private Component named(OverviewRow row) {
        String name = row.unit().name();
        return OverviewWords.path(row, overview.round().round())
                .<Component>map(path -> new Anchor(path, name))
                .orElseGet(() -> new Span(name));
    }
}
