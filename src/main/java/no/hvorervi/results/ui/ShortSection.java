package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.Sentence;
import no.hvorervi.results.page.Saying;
import no.hvorervi.results.page.Wording;

/** Three sentences that a leader can read aloud. */
class ShortSection extends Section {

    ShortSection(List<Sentence> sentences) {
        addClassNames("card", "short");
        var list = new UnorderedList(sentences.stream()
                .map(each -> Saying.of(new ListItem(), told -> Wording.sentence(each, told)))
                .toArray(ListItem[]::new));
        add(Texts.of(new H2(), "profile.short"), list);
    }
}
