package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.hvorervi.assessment.UnitPlaces.UnitPlace;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;

/** Questions to talk about first. */
class TalkSection extends Section {

    /** @param links where something can be done about it */
    TalkSection(Principle principle, List<UnitPlace> links) {
        addClassNames("card", "quiet");
        add(
                Texts.of(new H2(), "profile.talk"),
                Texts.of(new H3(), principle.name()::in),
                new UnorderedList(principle.questions().stream()
                        .map(each -> Texts.of(new ListItem(), each::in))
                        .toArray(ListItem[]::new)));
        links.forEach(each -> {
            var link = Texts.of(new Anchor(each.target(), ""), each.key());
            link.addClassNames("btn", "no-print");
            add(link);
        });
    }
}
