package no.hvorervi.admin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import no.hvorervi.admin.AuditLine;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;

/** Entries of the log, day by day, each as a sentence with what else was recorded below it. */
final class AuditList extends Div {

    AuditList(List<AuditLine> lines) {
        addClassName("audit-days");
        Map<LocalDate, List<AuditLine>> days = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> NorwegianTime.dateOf(line.entry().at()), LinkedHashMap::new, Collectors.toList()));
        days.forEach((day, ofDay) -> add(day(day, ofDay)));
    }

    private static Section day(LocalDate day, List<AuditLine> lines) {
        var list = new UnorderedList();
        list.addClassName("plain");
        lines.forEach(line -> list.add(item(line)));
        var section = new Section(Texts.of(new H2(), locale -> NorwegianTime.longDate(day, locale)), list);
        section.addClassName("card");
        return section;
    }

    private static ListItem item(AuditLine line) {
        var time = new Span(NorwegianTime.clockTime(line.entry().at()));
        time.addClassNames("muted", "time");
        var item = new ListItem(
                time,
                new Div(
                        Texts.of(new Paragraph(), locale -> AuditSentence.of(line, locale)),
                        muted(Texts.of(new Paragraph(), locale -> aside(line, locale)))));
        item.addClassName("audit-entry");
        return item;
    }

    private static Paragraph muted(Paragraph paragraph) {
        paragraph.addClassNames("muted", "aside");
        return paragraph;
    }

    /** The number, the roles held then and the details. */
    private static String aside(AuditLine line, Locale locale) {
        String roles = AuditSentence.roles(line, locale);
        return Stream.of(
                        I18NProvider.translate(
                                locale,
                                "audit.number",
                                Long.toString(line.entry().id())),
                        roles.isEmpty() ? "" : I18NProvider.translate(locale, "audit.as", roles),
                        line.entry().subject(),
                        AuditSentence.details(line, locale))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
