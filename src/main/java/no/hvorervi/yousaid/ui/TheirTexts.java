package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.yousaid.OutcomeContents;

/** What somebody else has stored meanwhile, beside what one has written. */
final class TheirTexts extends Div {

    TheirTexts(OutcomeContents mine, OutcomeContents theirs) {
        addClassNames("note", "wrong");
        var texts = new DescriptionList();
        texts.addClassName("facts");
        add(texts, "asked", theirs.texts().asked());
        add(texts, "cameOut", theirs.texts().cameOut());
        add(texts, "decided", theirs.texts().decided());
        add(texts, "happened", theirs.texts().happened());
        add(Texts.of(new Paragraph(), "yousaid.conflict.theirs"), texts);
        if (!mine.equals(new OutcomeContents(mine.texts(), theirs.actions(), theirs.figures(), theirs.forCitizens()))) {
            add(Texts.of(new Paragraph(), "yousaid.conflict.choices"));
        }
    }

    private static void add(DescriptionList texts, String part, String text) {
        var said = text.isEmpty() ? Texts.of(new Span(), "yousaid.conflict.nothing") : new Span(text);
        said.addClassName("written");
        texts.add(Texts.of(new DescriptionList.Term(), "yousaid.text." + part), new DescriptionList.Description(said));
    }
}
