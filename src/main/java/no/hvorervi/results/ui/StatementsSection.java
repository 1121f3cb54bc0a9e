package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.StatementResult;
import no.hvorervi.results.page.Saying;
import no.hvorervi.results.page.Wording;
import no.hvorervi.rounds.AnonymousVoice;

/** The municipality's own statements, and what people wrote. */
class StatementsSection extends Section {

    private StatementsSection(String title, UnorderedList list) {
        addClassName("card");
        add(Texts.of(new H2(), title), list);
    }

    static StatementsSection ofStatements(List<StatementResult> statements) {
        var list = new UnorderedList(statements.stream()
                .map(each -> Saying.of(new ListItem(), told -> Wording.statement(each, told)))
                .toArray(ListItem[]::new));
        return new StatementsSection("results.own", list);
    }

    static StatementsSection ofComments(AnonymousVoice voice, List<String> comments) {
        var list = new UnorderedList(comments.stream()
                .map(text -> {
                    var written = new Paragraph(text);
                    written.addClassName("written");
                    return new ListItem(written);
                })
                .toArray(ListItem[]::new));
        return new StatementsSection("results.comments." + voice, list);
    }
}
