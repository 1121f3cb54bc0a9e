package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.StatementResult;
import no.hvorervi.rounds.AnonymousVoice;

/** The municipality's own statements, and what people wrote. */
class StatementsSection extends Section {

    private StatementsSection(String title, UnorderedList list) {
        addClassName("card");
        add(Texts.of(new H2(), title), list);
    }

    static StatementsSection ofStatements(List<StatementResult> statements) {
        var list = new UnorderedList(statements.stream()
                .map(each -> Texts.of(new ListItem(), locale -> line(each, locale)))
                .toArray(ListItem[]::new));
        return new StatementsSection("results.own", list);
    }

    private static String line(StatementResult statement, Locale locale) {
        return statement.values().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .map(each -> I18NProvider.translate(
                        locale,
                        "results.own.line",
                        Wording.voice(Wording.mark(each.getKey()), locale),
                        Wording.withInterval(each.getValue(), locale)))
                .collect(Collectors.joining(" · ", statement.statement().in(locale) + " – ", ""));
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
