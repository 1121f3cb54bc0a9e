package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundTerms;

/** Just what those who answer in a round are told, and what they are asked. */
final class RoundReading extends Section {

    RoundReading(RoundTerms terms, Criteria criteria) {
        addClassName("card");
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "round.responsible", locale -> terms.responsible());
        fact(facts, "round.purpose", locale -> terms.purpose());
        fact(facts, "round.information", locale -> terms.information());
        fact(facts, "round.basis", locale -> terms.legalBasis());
        fact(facts, "round.voices", locale -> voices(terms, locale));
        fact(facts, "round.when", locale -> RoundTexts.period(terms.opensAt(), terms.closesAt(), locale));
        fact(
                facts,
                "round.anonymity",
                locale -> I18NProvider.translate(locale, "round.read.group", terms.smallestGroup()));
        fact(
                facts,
                "round.upward",
                locale -> I18NProvider.translate(
                        locale, "answer.about.upward." + terms.upward().name()));
        fact(
                facts,
                "round.comments",
                locale -> I18NProvider.translate(
                        locale, terms.comments() ? "round.read.comments" : "round.read.noComments"));
        fact(
                facts,
                "round.retention",
                locale -> I18NProvider.translate(
                        locale, "round.read.retention", terms.retentionDays(), RoundTerms.UNRELEASED_DAYS));
        add(Texts.of(new H2(), "round.read.title"), Texts.of(new Paragraph(), "round.read.lead"), facts);
        addStatements(terms, criteria);
    }

    private static void fact(DescriptionList facts, String key, Texts.InLocale text) {
        facts.add(
                Texts.of(new DescriptionList.Term(), key),
                Texts.of(
                        new DescriptionList.Description(),
                        locale -> text.in(locale).isEmpty()
                                ? I18NProvider.translate(locale, "round.read.missing")
                                : text.in(locale)));
    }

    private static String voices(RoundTerms terms, Locale locale) {
        return terms.voices().stream()
                .sorted()
                .map(voice -> I18NProvider.translate(locale, "round.voice." + voice.name()))
                .collect(Collectors.joining(", "));
    }

    private void addStatements(RoundTerms terms, Criteria criteria) {
        if (terms.voices().contains(AnonymousVoice.EMPLOYEE)) {
            add(statements("round.read.nine", statementsOf(criteria.principles())));
            if (!terms.nineOnly()) {
                add(
                        statements("round.read.promoting", statementsOf(criteria.promoting())),
                        statements("round.read.hindering", statementsOf(criteria.hindering())),
                        statements("round.read.balance", statementsOf(criteria.balance())));
            }
        }
        if (terms.voices().contains(AnonymousVoice.CITIZEN)) {
            add(statements(
                    "round.read.citizens",
                    criteria.principles().stream()
                            .flatMap(each -> each.citizenStatement().stream())
                            .toList()));
        }
        if (!terms.statements().isEmpty()) {
            add(statements("round.read.local", terms.statements()));
        }
        if (terms.comments()) {
            add(statements("round.read.open", List.of(criteria.commentPrompt())));
        }
    }

    private static List<LocalizedText> statementsOf(List<? extends Item> items) {
        return items.stream().map(Item::statement).toList();
    }

    private static Component statements(String key, List<LocalizedText> statements) {
        var list = new OrderedList();
        statements.forEach(each -> list.add(Texts.of(new ListItem(), each::in)));
        var details = new NativeDetails();
        details.setSummary(Texts.of(new Span(), locale -> I18NProvider.translate(locale, key, statements.size())));
        details.setContent(list);
        return details;
    }
}
