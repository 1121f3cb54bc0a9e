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

/** Just what those who answer in a round are told, and what they are asked; of one answered elsewhere as much as is known. */
final class RoundReading extends Section {

    RoundReading(RoundTerms terms, Criteria criteria, boolean isImported) {
        addClassName("card");
        var facts = new DescriptionList();
        facts.addClassName("facts");
        fact(facts, "round.responsible", locale -> terms.responsible());
        if (!isImported) {
            fact(facts, "round.purpose", locale -> terms.purpose());
            fact(facts, "round.information", locale -> terms.information());
            fact(facts, "round.basis", locale -> terms.legalBasis());
        }
        fact(facts, isImported ? "round.imported.voices" : "round.voices", locale -> voices(terms, locale));
        fact(facts, "round.when", locale -> RoundTexts.period(isImported, terms.opensAt(), terms.closesAt(), locale));
        fact(
                facts,
                "round.anonymity",
                locale -> I18NProvider.translate(locale, "round.read.group", terms.smallestGroup()));
        fact(
                facts,
                "round.upward",
                locale -> I18NProvider.translate(
                        locale, "answer.about.upward." + terms.upward().name()));
        if (!isImported) {
            fact(
                    facts,
                    "round.comments",
                    locale -> I18NProvider.translate(
                            locale, terms.comments() ? "round.read.comments" : "round.read.noComments"));
        }
        fact(
                facts,
                "round.retention",
                locale -> I18NProvider.translate(
                        locale,
                        isImported ? "round.imported.retention" : "round.read.retention",
                        terms.retentionDays(),
                        RoundTerms.UNRELEASED_DAYS));
        add(Texts.of(new H2(), isImported ? "round.imported.read" : "round.read.title"));
        if (!isImported) {
            add(Texts.of(new Paragraph(), "round.read.lead"));
        }
        add(facts);
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
            addAsked("round.read.nine", asked(terms, criteria.principles()));
            addAsked("round.read.promoting", asked(terms, criteria.promoting()));
            addAsked("round.read.hindering", asked(terms, criteria.hindering()));
            addAsked("round.read.balance", asked(terms, criteria.balance()));
        }
        if (terms.voices().contains(AnonymousVoice.CITIZEN)) {
            addAsked(
                    "round.read.citizens",
                    criteria.principles().stream()
                            .filter(terms::asks)
                            .flatMap(each -> each.citizenStatement().stream())
                            .toList());
        }
        addAsked("round.read.local", terms.statements());
        if (terms.comments()) {
            addAsked("round.read.open", List.of(criteria.commentPrompt()));
        }
    }

    private static List<LocalizedText> asked(RoundTerms terms, List<? extends Item> items) {
        return items.stream().filter(terms::asks).map(Item::statement).toList();
    }

    private void addAsked(String key, List<LocalizedText> statements) {
        if (!statements.isEmpty()) {
            add(statements(key, statements));
        }
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
