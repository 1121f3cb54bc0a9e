package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.organisation.UnitEvent;

/** What is planned: how much and when the next is, and unfolded each of it. */
final class PlannedList extends Section {

    PlannedList(List<UnitEvent> planned) {
        addClassName("planned-changes");
        var list = new UnorderedList();
        planned.forEach(event -> list.add(Texts.of(new ListItem(), ReorganisationTexts.planned(event))));
        var summary = Texts.of(
                new Span(),
                locale -> I18NProvider.translate(
                        locale,
                        "units.planned.title",
                        planned.size(),
                        NorwegianTime.longDate(planned.getFirst().day(), locale)));
        add(new NativeDetails(summary, list));
    }
}
