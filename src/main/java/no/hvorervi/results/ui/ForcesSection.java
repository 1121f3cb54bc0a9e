package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.function.Function;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Factor.Effect;
import no.hvorervi.criteria.Item;
import no.hvorervi.results.UnitResult;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.page.ForceLines;
import no.hvorervi.results.page.Saying;
import no.hvorervi.results.page.Told;

/** What holds back on the left, what pulls forward on the right. */
class ForcesSection extends Section {

    private final Function<Item, List<AboutLinks.Link>> links;

    /** @param links to what can be done about a factor */
    ForcesSection(UnitResult result, Function<Item, List<AboutLinks.Link>> links) {
        this.links = links;
        var lines = new ForceLines(result);
        addClassNames("card", "forces");
        add(Texts.of(new H2(), "profile.forces"), Drawn.muted(lines::lead));
        if (lines.isAnySeen()) {
            var field = new Div(
                    side("holding", Effect.HINDERING, lines.holding()),
                    side("pulling", Effect.PROMOTING, lines.pulling()));
            field.addClassName("field-of-forces");
            add(field, new AsTable(locale -> lines.table(Told.in(locale))));
        }
    }

    private Div side(String style, Effect effect, List<ForceLines.Force> strong) {
        var side = new Div(Texts.of(new H3(), "results.forces." + effect));
        side.addClassName(style);
        strong.forEach(each -> side.add(force(each)));
        return side;
    }

    private Div force(ForceLines.Force strong) {
        var name = new Div(Saying.of(new Span(), strong::name), Saying.of(new Span(), strong::mean));
        name.addClassName("named");
        var force = new Div(name, Drawn.picture(strong::draw));
        links.apply(strong.factor()).forEach(each -> force.add(AboutLinks.inRow(each)));
        force.addClassName("force");
        return force;
    }
}
