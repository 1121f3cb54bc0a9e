package no.hvorervi.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionCheckIns;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.CheckIn;
import no.hvorervi.actions.CheckInAnswer;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;

/** Asks whether an action helps, when it is time to, and shows what has been answered. */
final class CheckInSection extends Section {

    private final RadioButtonGroup<CheckInAnswer> answer = new RadioButtonGroup<>();
    private final TextArea sentence = new TextArea();

    /**
     * Nothing but a headline where nothing is asked and nothing has been answered, so look before.
     *
     * @param answering stores an answer to the question of the day; shows what became of it unless it is faulty
     */
    CheckInSection(Action action, ActionCheckIns checkIns, Function<Answer, ActionSaved> answering) {
        addClassNames("card", "check-in");
        add(Texts.of(new H2(), "actions.checkIn"));
        checkIns.waiting().ifPresent(day -> {
            if (checkIns.mayAnswer()) {
                ask(day, answering);
            } else {
                add(Texts.of(new Paragraph(), locale -> ActionWords.unanswered(day, locale)));
            }
        });
        if (!checkIns.given().isEmpty()) {
            add(given(checkIns.given()));
        }
        setId("svar-" + action.id());
    }

    /** Whether there is anything to show. */
    static boolean hasAny(ActionCheckIns checkIns) {
        return checkIns.waiting().isPresent() || !checkIns.given().isEmpty();
    }

    /** What somebody answers to the question of a day. */
    record Answer(LocalDate askedOn, CheckInAnswer helping, String sentence) {}

    private void ask(LocalDate day, Function<Answer, ActionSaved> answering) {
        Texts.bind(answer, answer::setLabel, "actions.checkIn.question");
        answer.setItems(CheckInAnswer.values());
        Texts.redraw(answer, (self, locale) -> {
            self.setItemLabelGenerator(each -> words(each, locale));
            return self;
        });
        answer.setManualValidation(true);
        answer.addValueChangeListener(change -> answer.setInvalid(false));
        Texts.bind(sentence, sentence::setLabel, "actions.checkIn.sentence");
        sentence.setMaxLength(CheckIn.MAX_SENTENCE);
        sentence.setManualValidation(true);
        sentence.setWidthFull();
        var send = Texts.of(new Button(), "actions.checkIn.send");
        send.addThemeVariants(ButtonVariant.PRIMARY);
        send.addClickListener(click -> send(day, answering));
        var form = new Div(
                Texts.of(
                        new Paragraph(),
                        locale -> I18NProvider.translate(
                                locale, "actions.checkIn.lead", NorwegianTime.longDate(day, locale))),
                answer,
                sentence,
                new Div(send));
        form.addClassNames("stacked", "no-print");
        add(form);
    }

    private void send(LocalDate day, Function<Answer, ActionSaved> answering) {
        if (answer.isEmpty()) {
            answer.setErrorMessage(Texts.text("actions.checkIn.missing"));
            answer.setInvalid(true);
            answer.getElement().callJsFunction("focus");
            return;
        }
        ActionSaved saved = answering.apply(new Answer(day, answer.getValue(), sentence.getValue()));
        if (saved instanceof Faulty) {
            sentence.setErrorMessage(Texts.text("actions.fault.SENTENCE_TOO_LONG"));
            sentence.setInvalid(true);
            sentence.focus();
        }
    }

    private static String words(CheckInAnswer helping, Locale locale) {
        return I18NProvider.translate(locale, "actions.helping." + helping.name());
    }

    private static UnorderedList given(List<CheckIn> given) {
        var list = new UnorderedList(given.stream().map(CheckInSection::line).toArray(ListItem[]::new));
        list.addClassNames("plain", "entries");
        return list;
    }

    private static ListItem line(CheckIn checkIn) {
        var words = Texts.of(new Span(), locale -> words(checkIn.answer(), locale));
        words.addClassName("entry-name");
        var line = new Div(words);
        if (!checkIn.sentence().isEmpty()) {
            var sentence = new Span(checkIn.sentence());
            sentence.addClassName("written");
            line.add(sentence);
        }
        line.add(Pieces.muted(locale -> I18NProvider.translate(
                locale,
                checkIn.answeredBy().isEmpty() ? "actions.made" : "actions.made.by",
                NorwegianTime.longDate(checkIn.answeredAt(), locale),
                checkIn.answeredBy())));
        return new ListItem(line);
    }
}
