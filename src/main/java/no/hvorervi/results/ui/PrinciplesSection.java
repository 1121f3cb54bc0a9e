package no.hvorervi.results.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.PrincipleResult;
import no.hvorervi.results.Value;
import no.hvorervi.results.kit.AsTable;
import no.hvorervi.results.kit.Mark;
import no.hvorervi.results.kit.Numbers;
import no.hvorervi.results.kit.Picture;
import no.hvorervi.rounds.AnonymousVoice;

/** The nine principles in the order in which they are asked, never by score. */
class PrinciplesSection extends Section {

    private final List<PrincipleResult> principles;
    private final AnonymousVoice speaking;
    private final Set<Mark> marks = EnumSet.noneOf(Mark.class);

    PrinciplesSection(List<PrincipleResult> principles, AnonymousVoice speaking) {
        this.principles = principles;
        this.speaking = speaking;
        principles.forEach(each -> {
            each.values().keySet().forEach(voice -> marks.add(Wording.mark(voice)));
            each.levels().keySet().forEach(voice -> marks.add(Wording.mark(voice)));
        });
        addClassNames("card", "principles");
        add(Texts.of(new H2(), "results.principles"), legend());
        principles.forEach(each -> add(new PrincipleRow(each, speaking)));
        principles.stream()
                .flatMap(each -> each.seen(speaking).stream())
                .findFirst()
                .ifPresent(seen -> add(sureness(seen)));
        add(new AsTable(this::table));
    }

    private Div legend() {
        var legend = new Div();
        legend.addClassName("legend");
        marks.forEach(mark -> legend.add(new Span(
                new Picture(locale -> mark.picture()), Texts.of(new Span(), "results.legend." + mark.name()))));
        return legend;
    }

    private static Paragraph sureness(Value.Seen seen) {
        var line = Texts.of(
                new Paragraph(),
                locale -> I18NProvider.translate(
                        locale,
                        "results.interval",
                        seen.n(),
                        Numbers.one(seen.low(), locale),
                        Numbers.one(seen.high(), locale)));
        line.addClassNames("muted", "sureness");
        return line;
    }

    private AsTable.Content table(Locale locale) {
        List<String> headings = new ArrayList<>(List.of(I18NProvider.translate(locale, "table.principle")));
        marks.forEach(mark -> headings.add(Wording.voice(mark, locale)));
        headings.add(I18NProvider.translate(locale, "results.agreement"));
        headings.add(I18NProvider.translate(locale, "results.change"));
        return new AsTable.Content(
                I18NProvider.translate(locale, "results.principles"),
                headings,
                principles.stream().map(each -> row(each, locale)).toList());
    }

    private List<String> row(PrincipleResult principle, Locale locale) {
        List<String> cells =
                new ArrayList<>(List.of(principle.principle().name().in(locale)));
        var said = Wording.voices(principle, locale);
        marks.forEach(
                mark -> cells.add(said.getOrDefault(mark, I18NProvider.translate(locale, "results.notAnswered"))));
        Value value = principle.values().getOrDefault(speaking, new Value.Hidden());
        cells.add(Wording.agreement(value, locale));
        cells.add(Wording.change(principle, locale));
        return cells;
    }
}
