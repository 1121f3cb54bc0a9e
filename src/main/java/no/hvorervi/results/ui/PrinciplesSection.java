package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Item;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.results.page.PrincipleLines;
import no.hvorervi.results.page.Saying;
import no.hvorervi.results.page.Told;

/** The nine principles in the order in which they are asked, never by score. */
class PrinciplesSection extends Section {

    /** @param links to what can be done about a principle */
    PrinciplesSection(PrincipleLines lines, Function<Item, List<AboutLinks.Link>> links) {
        addClassNames("card", "principles");
        add(Saying.of(new H2(), lines::title), legend(lines));
        lines.lines()
                .forEach(each ->
                        add(new PrincipleRow(each, links.apply(each.principle().principle()))));
        lines.sureness().ifPresent(text -> {
            var line = Drawn.muted(text);
            line.addClassName("sureness");
            add(line);
        });
        add(new AsTable(locale -> lines.table(Told.in(locale))));
    }

    private static Div legend(PrincipleLines lines) {
        var legend = new Div();
        legend.addClassName("legend");
        lines.marks()
                .forEach(mark -> legend.add(new Span(
                        new Picture(locale -> mark.picture()), Texts.of(new Span(), "results.legend." + mark.name()))));
        return legend;
    }
}
