package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import no.hvorervi.base.ui.AboutLinks;
import no.hvorervi.results.kit.HiddenWord;
import no.hvorervi.results.page.PrincipleLine;
import no.hvorervi.results.page.Saying;
import no.hvorervi.results.page.Wording;

/** One principle: its name and described level on the left, all voices on one line on the right, what to talk about below. */
class PrincipleRow extends Section {

    PrincipleRow(PrincipleLine line, List<AboutLinks.Link> links) {
        addClassName("pr");
        var words = new Div(Saying.of(new H3(), line::name));
        line.level().ifPresent(level -> words.add(Saying.of(new Paragraph(), level)));
        links.forEach(each -> words.add(AboutLinks.inRow(each)));
        add(words, voices(line));
        line.remarks().forEach(text -> {
            var remark = Saying.of(new Paragraph(), text);
            remark.addClassName("gap");
            add(remark);
        });
    }

    private static Div voices(PrincipleLine line) {
        var voices = new Div();
        line.picture().ifPresent(drawing -> voices.add(Drawn.picture(drawing)));
        line.hidden().forEach(voice -> {
            var hidden = new Paragraph(
                    Saying.of(new Span(), told -> Wording.voice(Wording.mark(voice), told) + ": "), new HiddenWord());
            hidden.addClassName("is-hidden");
            voices.add(hidden);
        });
        line.agreement().ifPresent(text -> voices.add(Drawn.muted(text)));
        return voices;
    }
}
