package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.results.page.Told;
import no.hvorervi.yousaid.FigureFact;
import no.hvorervi.yousaid.OutcomeContents;
import no.hvorervi.yousaid.OutcomeFault;
import no.hvorervi.yousaid.OutcomeTexts;
import no.hvorervi.yousaid.OutcomeWords;
import no.hvorervi.yousaid.OutcomeWork;

/** What a unit writes and chooses. */
final class OutcomeForm extends Div {

    private final TextArea asked;
    private final TextArea cameOut;
    private final TextArea decided;
    private final TextArea happened;
    private final List<ActionChoice> actions;
    private final Checkbox forCitizens = new Checkbox();
    private final CheckboxGroup<FigureFact> figures = new CheckboxGroup<>();
    private final Paragraph wrong = new Paragraph();

    OutcomeForm(OutcomeWork work, Optional<Component> warning) {
        OutcomeContents contents = work.contents();
        addClassName("stacked");
        asked = text("asked", contents.texts().asked());
        cameOut = text("cameOut", contents.texts().cameOut());
        decided = text("decided", contents.texts().decided());
        happened = text("happened", contents.texts().happened());
        var words = new Section(Texts.of(new H2(), "yousaid.write"), asked, cameOut, decided, happened);
        words.addClassName("card");
        actions = work.actions().stream()
                .map(each -> new ActionChoice(
                        each,
                        contents.actions().stream()
                                .filter(chosen -> chosen.action().equals(each.id()))
                                .findFirst()))
                .toList();
        wrong.addClassNames("note", "wrong");
        wrong.setVisible(false);
        add(words, actions(), readers(work, warning));
    }

    private static TextArea text(String part, String value) {
        var area = new TextArea();
        Texts.bind(area, area::setLabel, "yousaid.text." + part);
        Texts.bind(area, area::setHelperText, "yousaid.text.hint", OutcomeTexts.MAX_TEXT);
        area.setMaxLength(OutcomeTexts.MAX_TEXT);
        area.setManualValidation(true);
        area.setWidthFull();
        area.setValue(value);
        area.addValueChangeListener(change -> area.setInvalid(false));
        return area;
    }

    private Section actions() {
        var section = new Section(
                Texts.of(new H2(), "yousaid.actions"),
                Texts.of(new Paragraph(), actions.isEmpty() ? "yousaid.actions.none" : "yousaid.actions.text"),
                wrong);
        actions.forEach(section::add);
        section.addClassName("card");
        return section;
    }

    private Section readers(OutcomeWork work, Optional<Component> warning) {
        Texts.bind(forCitizens, forCitizens::setLabel, "yousaid.forCitizens");
        forCitizens.setValue(work.contents().forCitizens());
        var more = new Div();
        if (!work.citizens().isEmpty()) {
            more.add(Texts.of(
                    new Paragraph(), "yousaid.citizens.text", work.citizens().size()));
        }
        if (!work.employees().isEmpty()) {
            more.add(figures(work));
        }
        more.setVisible(forCitizens.getValue());
        forCitizens.addValueChangeListener(change -> more.setVisible(change.getValue()));
        var section = new Section(
                Texts.of(new H2(), "yousaid.readers"),
                Texts.of(new Paragraph(), "yousaid.readers.text"),
                forCitizens,
                more);
        warning.ifPresent(each -> section.addComponentAtIndex(2, each));
        section.addClassName("card");
        return section;
    }

    private CheckboxGroup<FigureFact> figures(OutcomeWork work) {
        figures.setItems(work.employees());
        figures.setValue(work.employees().stream()
                .filter(each -> work.contents().figures().contains(each.key()))
                .collect(Collectors.toSet()));
        Texts.bind(figures, figures::setLabel, "yousaid.chosen");
        Texts.bind(figures, figures::setHelperText, "yousaid.chosen.hint");
        figures.addClassName("stacked");
        return Texts.redraw(figures, (self, locale) -> {
            self.setItemLabelGenerator(each -> line(each, locale));
            return self;
        });
    }

    private static String line(FigureFact fact, Locale locale) {
        return I18NProvider.translate(
                locale, "yousaid.chosen.line", fact.statement().in(locale), OutcomeWords.figure(fact, Told.in(locale)));
    }

    /** What stands in the fields. What is chosen for citizens alone is kept while they are told nothing. */
    OutcomeContents read() {
        return new OutcomeContents(
                new OutcomeTexts(asked.getValue(), cameOut.getValue(), decided.getValue(), happened.getValue()),
                actions.stream().flatMap(each -> each.read().stream()).toList(),
                figures.getValue().stream().map(FigureFact::key).collect(Collectors.toSet()),
                forCitizens.getValue());
    }

    /** Says what is wrong where it is, and leads there. */
    void show(Set<OutcomeFault> faults) {
        wrong.setVisible(false);
        faults.stream().sorted().forEach(this::show);
    }

    private void show(OutcomeFault fault) {
        String text = Texts.text("yousaid.fault." + fault, OutcomeContents.MAX_ACTIONS);
        if (fault == OutcomeFault.HAPPENED_MISSING) {
            happened.setErrorMessage(text);
            happened.setInvalid(true);
            happened.focus();
        } else {
            wrong.setText(text);
            wrong.setVisible(true);
            wrong.getElement().setAttribute("tabindex", "-1");
            wrong.getElement().executeJs("this.focus()");
        }
    }
}
