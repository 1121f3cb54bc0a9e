package no.hvorervi.controls.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlDetails;
import no.hvorervi.controls.ControlEntry;

/** What units have entered of a control, in their own words. */
final class EntriesSection extends Section {

    EntriesSection(ControlDetails details) {
        addClassName("card");
        boolean isAll = details.mayManage() || details.mayAnswer();
        add(
                Texts.of(new H2(), isAll ? "controls.entries" : "controls.entries.own"),
                Texts.of(new Paragraph(), isAll ? "controls.entries.text" : "controls.entries.own.text"));
        var list = new UnorderedList(
                details.entries().stream().map(EntriesSection::item).toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        add(list);
    }

    private static ListItem item(ControlEntry entry) {
        var unit = new Span(entry.unitName());
        unit.addClassName("entry-name");
        return new ListItem(new Div(
                unit,
                Pieces.written(entry.contents().why()),
                Pieces.muted(locale -> ControlWords.cost(entry.cost(), locale)),
                Pieces.muted(locale -> I18NProvider.translate(
                        locale, "controls.aYear", ControlWords.time(entry.cost().minutesAYear(), locale))),
                Pieces.muted(locale -> I18NProvider.translate(
                        locale,
                        "controls.protects",
                        ControlWords.purposes(entry.contents().purposes(), locale))),
                Pieces.muted(locale -> I18NProvider.translate(
                        locale, "controls.entered.at", NorwegianTime.longDate(entry.createdAt(), locale)))));
    }
}
