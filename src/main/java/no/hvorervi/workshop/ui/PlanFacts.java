package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.stream.Collectors;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.workshop.Workshop;

/** What is planned, for those who cannot change it, or when it cannot be changed any more. */
final class PlanFacts extends Section {

    PlanFacts(Workshop workshop, WorkshopPages pages) {
        addClassName("card");
        var facts = new DescriptionList();
        facts.addClassName("facts");
        Pieces.fact(
                facts,
                "facilitate.plan.state",
                Texts.of(new Span(), locale -> WorkshopWords.standing(workshop, locale)));
        Pieces.fact(facts, "facilitate.plan.programme", steps(workshop));
        Pieces.fact(
                facts,
                "facilitate.plan.principles",
                Texts.of(new Span(), locale -> pages.criteria().get(workshop.criteria()).principles().stream()
                        .filter(each -> workshop.plan().principles().contains(each.key()))
                        .map(each -> each.name().in(locale))
                        .collect(Collectors.joining(", "))));
        Pieces.fact(
                facts,
                "facilitate.plan.smallest",
                new Span(Integer.toString(workshop.plan().smallestGroup())));
        add(facts);
    }

    private static OrderedList steps(Workshop workshop) {
        var list = new OrderedList();
        list.addClassName("programme-preview");
        workshop.plan().programme().steps().stream().map(PlanFacts::step).forEach(list::add);
        return list;
    }

    private static ListItem step(ScriptStep step) {
        return Texts.of(
                new ListItem(),
                locale -> I18NProvider.translate(
                        locale,
                        "script.step.line",
                        I18NProvider.translate(locale, WorkshopWords.step(step.kind())),
                        step.minutes()));
    }
}
