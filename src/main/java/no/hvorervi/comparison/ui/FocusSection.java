package no.hvorervi.comparison.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.comparison.Comparison;
import no.hvorervi.comparison.Comparison.Column;
import no.hvorervi.comparison.Comparison.Course;
import no.hvorervi.comparison.Comparison.Focus;
import no.hvorervi.comparison.Comparison.Learning;
import no.hvorervi.comparison.Gate;
import no.hvorervi.comparison.Neighbour;
import no.hvorervi.criteria.Principle;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.results.kit.TrendLine;

/** One principle: how the units have stood over the rounds, and whom there is to learn from. */
class FocusSection extends Section {

    private final Focus focus;

    FocusSection(Comparison comparison, Focus focus, Address address) {
        this.focus = focus;
        addClassNames("card", "focus");
        add(Texts.of(new H2(), "compare.focus"), principles(comparison, address), courses(), learning());
    }

    private Select<Principle> principles(Comparison comparison, Address address) {
        var choice = new Select<Principle>();
        choice.setItems(comparison.columns().stream()
                .filter(each -> each.gate() == Gate.OPEN)
                .map(Column::principle)
                .toList());
        choice.setValue(focus.principle());
        choice.addClassName("no-print");
        Texts.bind(choice, choice::setLabel, "table.principle");
        Texts.redraw(choice, (self, locale) -> {
            self.setItemLabelGenerator(each -> each.name().in(locale));
            return self;
        });
        choice.addValueChangeListener(change -> choice.getOptionalValue()
                .ifPresent(each -> address.about(each.key()).open()));
        return choice;
    }

    private Div courses() {
        var part = new Div(Texts.of(new H3(), "compare.trend"));
        if (focus.days().size() < 2) {
            part.add(muted(locale -> I18NProvider.translate(locale, "compare.trend.first")));
            return part;
        }
        var lines = new Div();
        lines.addClassName("trends");
        focus.courses()
                .forEach(each -> lines.add(new Div(
                        new H4(each.name()),
                        new Picture(locale -> TrendLine.draw(
                                each.means(), each.name() + ": " + String.join(", ", cells(each, locale)))))));
        part.add(
                muted(locale -> I18NProvider.translate(locale, "compare.trend.lead")), lines, new AsTable(this::table));
        return part;
    }

    private static Paragraph muted(Texts.InLocale text) {
        var line = Texts.of(new Paragraph(), text);
        line.addClassName("muted");
        return line;
    }

    private List<String> cells(Course course, Locale locale) {
        return course.means().stream()
                .map(mean -> mean.map(value -> Numbers.one(value, locale))
                        .orElseGet(() -> I18NProvider.translate(locale, "compare.notShown")))
                .toList();
    }

    private AsTable.Content table(Locale locale) {
        List<String> headings = new ArrayList<>(List.of(I18NProvider.translate(locale, "compare.unit")));
        focus.days().forEach(day -> headings.add(NorwegianTime.longDate(day, locale)));
        return new AsTable.Content(
                I18NProvider.translate(locale, "compare.trend"),
                headings,
                focus.courses().stream()
                        .map(each -> {
                            List<String> row = new ArrayList<>(List.of(each.name()));
                            row.addAll(cells(each, locale));
                            return row;
                        })
                        .toList());
    }

    private Div learning() {
        Learning learning = focus.learning();
        String name = "compare.learn." + learning.state();
        var part = new Div(
                Texts.of(new H3(), "compare.learn"),
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, name, focus.principle().name().in(locale))));
        if (!learning.units().isEmpty()) {
            var list = new UnorderedList();
            list.addClassName("plain");
            learning.units().forEach(each -> list.add(line(each)));
            part.add(list);
        }
        return part;
    }

    private static ListItem line(Neighbour unit) {
        var above = new Span(String.join(" › ", unit.above()));
        above.addClassName("muted");
        var line = new ListItem(new Span(unit.name()), above);
        line.addClassName("unit-name");
        return line;
    }
}
