package no.hvorervi.coordination.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.coordination.AnswerKind;
import no.hvorervi.coordination.Coordinated.Done;
import no.hvorervi.coordination.Coordinated.Faulty;
import no.hvorervi.coordination.Coordinated.Refused;
import no.hvorervi.coordination.CoordinationFault;
import no.hvorervi.coordination.HandedAnswer;
import no.hvorervi.coordination.HandedUp;
import no.hvorervi.coordination.NewAnswer;

/** Writes an answer to what has been handed up. Once given it stays as it is, which the form says. */
final class HandedAnswerForm extends Div {

    private final CoordinationPages pages;
    private final HandedUp handed;
    private final Runnable whenDone;
    private final RadioButtonGroup<AnswerKind> kind = new RadioButtonGroup<>();
    private final TextArea words = new TextArea();
    private final DayField due = new DayField("handed.answer.day");
    private final Div note = new Div();

    HandedAnswerForm(CoordinationPages pages, HandedUp handed, Runnable whenDone) {
        this.pages = pages;
        this.handed = handed;
        this.whenDone = whenDone;
        addClassNames("form", "action-form");
        Texts.bind(kind, kind::setLabel, "handed.answer.kind");
        kind.setItems(AnswerKind.values());
        kind.setManualValidation(true);
        Texts.redraw(kind, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "handed.choice." + each.name()));
            return self;
        });
        kind.addValueChangeListener(change -> {
            kind.setInvalid(false);
            ask(change.getValue());
        });
        words.setMaxLength(HandedAnswer.MAX_WORDS);
        words.setManualValidation(true);
        words.setWidthFull();
        words.addValueChangeListener(change -> words.setInvalid(false));
        words.setVisible(false);
        Texts.redraw(words, (self, locale) -> {
            kind.getOptionalValue()
                    .ifPresent(each -> self.setLabel(I18NProvider.translate(locale, "handed.words." + each.name())));
            return self;
        });
        due.setVisible(false);
        add(
                kind,
                words,
                due,
                Texts.of(new Paragraph(), "handed.answer.stays"),
                note,
                Pieces.buttons(Pieces.primary("handed.answer", this::answer)));
    }

    private void ask(AnswerKind chosen) {
        words.setVisible(true);
        words.setLabel(Texts.text("handed.words." + chosen.name()));
        due.setVisible(chosen == AnswerKind.INSTEAD);
    }

    private void answer() {
        if (kind.isEmpty()) {
            kind.setErrorMessage(Texts.text("handed.answer.missing"));
            kind.setInvalid(true);
            kind.getElement().callJsFunction("focus");
            return;
        }
        var answer = new NewAnswer(kind.getValue(), words.getValue(), due.getOptionalValue());
        answer.fault(pages.today())
                .ifPresentOrElse(this::show, () -> Confirm.ask("handed.answer", () -> answer(answer)));
    }

    private void answer(NewAnswer answer) {
        switch (pages.handed().answer(handed.id(), answer, handed.answers().size())) {
            case Done done -> whenDone.run();
            case Faulty faulty -> show(faulty.fault());
            case Refused refused -> {
                note.removeAll();
                note.addClassNames("note", "wrong");
                note.getElement().setAttribute("role", "alert");
                note.add(Texts.of(
                        new Paragraph(),
                        "coordination.refusal." + refused.refusal().name()));
            }
        }
    }

    private void show(CoordinationFault fault) {
        String key = "coordination.fault." + fault.name();
        if (fault == CoordinationFault.DAY_MISSING || fault == CoordinationFault.DAY_GONE_BY) {
            due.showFault(key);
            due.focus();
        } else {
            words.setErrorMessage(Texts.text(key));
            words.setInvalid(true);
            words.focus();
        }
    }
}
