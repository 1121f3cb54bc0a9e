package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.Sentence;

/** Three sentences that a leader can read aloud. */
class ShortSection extends Section {

    ShortSection(List<Sentence> sentences) {
        addClassNames("card", "short");
        var list = new UnorderedList(sentences.stream()
                .map(each -> Texts.of(new ListItem(), locale -> text(each, locale)))
                .toArray(ListItem[]::new));
        add(Texts.of(new H2(), "profile.short"), list);
    }

    private static String text(Sentence sentence, Locale locale) {
        String said = Wording.about(
                "results.short." + sentence.kind(),
                sentence.principle().map(each -> each.name().in(locale)),
                locale);
        return sentence.change()
                .map(change -> said + " " + I18NProvider.translate(locale, "results.short.also." + change))
                .orElse(said);
    }
}
