package no.hvorervi.controls.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.ui.DataTable;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.controls.GivenBack;
import no.hvorervi.controls.GivenBack.ByOwner;

/** What simplifying and removing controls has given back to the units; for all, and for each of the owners. */
final class GivenBackCard extends Section {

    GivenBackCard(GivenBack givenBack) {
        addClassNames("card", "given-back");
        add(Texts.of(new H2(), "controls.givenBack"));
        if (givenBack.times() == 0) {
            add(Texts.of(new Paragraph(), "controls.givenBack.none"));
            return;
        }
        if (givenBack.isWhole() || givenBack.minutes() > 0) {
            var hours = Texts.of(new Paragraph(), locale -> hours(givenBack, locale));
            hours.addClassName("count");
            add(hours);
        }
        add(Texts.of(new Paragraph(), "controls.givenBack.text", givenBack.times()));
        if (!givenBack.isWhole()) {
            add(Texts.of(new Paragraph(), "controls.givenBack.few", Load.FEWEST));
        }
        if (givenBack.byOwner().isEmpty()) {
            return;
        }
        var table = new Details(Texts.of(new Span(), "controls.givenBack.byOwner"));
        Texts.redraw(table, (self, locale) -> {
            self.removeAll();
            self.add(new DataTable(
                    I18NProvider.translate(locale, "controls.givenBack.byOwner"),
                    List.of(
                            I18NProvider.translate(locale, "controls.owner"),
                            I18NProvider.translate(locale, "controls.givenBack.time"),
                            I18NProvider.translate(locale, "controls.givenBack.times")),
                    givenBack.byOwner().stream()
                            .map(each -> List.of(
                                    owner(each, locale),
                                    ControlWords.time(each.minutes(), locale),
                                    Integer.toString(each.times())))
                            .toList()));
            return self;
        });
        add(table);
    }

    private static String hours(GivenBack givenBack, Locale locale) {
        return I18NProvider.translate(
                locale,
                givenBack.isWhole() ? "controls.aYear" : "controls.givenBack.least",
                ControlWords.time(givenBack.minutes(), locale));
    }

    private static String owner(ByOwner owner, Locale locale) {
        return owner.name().isEmpty() ? I18NProvider.translate(locale, "controls.owner.erased") : owner.name();
    }
}
