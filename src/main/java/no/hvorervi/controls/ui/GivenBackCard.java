package no.hvorervi.controls.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.GivenBack;

/** What simplifying and removing controls has given back to the units; for all, and for each of those who demand them. */
final class GivenBackCard extends Section {

    GivenBackCard(GivenBack givenBack) {
        addClassNames("card", "given-back");
        add(Texts.of(new H2(), "controls.givenBack"));
        if (givenBack.byBody().isEmpty()) {
            add(Texts.of(new Paragraph(), "controls.givenBack.none"));
            return;
        }
        var hours = Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale, "controls.aYear", ControlWords.time(givenBack.minutes(), locale)));
        hours.addClassName("count");
        add(hours, Texts.of(new Paragraph(), "controls.givenBack.text", givenBack.times()));
        var table = new Details(Texts.of(new Span(), "controls.givenBack.byBody"));
        Texts.redraw(table, (self, locale) -> {
            self.removeAll();
            self.add(new DataTable(
                    I18NProvider.translate(locale, "controls.givenBack.byBody"),
                    List.of(
                            I18NProvider.translate(locale, "controls.body.short"),
                            I18NProvider.translate(locale, "controls.givenBack.time"),
                            I18NProvider.translate(locale, "controls.givenBack.times")),
                    givenBack.byBody().stream()
                            .map(each -> List.of(
                                    each.body(),
                                    ControlWords.time(each.minutes(), locale),
                                    Integer.toString(each.times())))
                            .toList()));
            return self;
        });
        add(table);
    }
}
