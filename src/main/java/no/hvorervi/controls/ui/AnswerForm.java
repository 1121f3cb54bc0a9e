package no.hvorervi.controls.ui;

import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.OwnerVerdict;
import no.hvorervi.controls.VerdictKind;

/** Lets the owner answer: to keep the control, to simplify it or to remove it; only what the answer needs is asked. */
final class AnswerForm extends Section {

    private final ControlFields fields = new ControlFields();
    private final RadioButtonGroup<VerdictKind> verdict = new RadioButtonGroup<>();
    private final TextArea words = fields.area(
            "controls.words", OwnerVerdict.MAX_WORDS, "", ControlFault.WORDS_MISSING, ControlFault.WORDS_TOO_LONG);
    private final DayField by;
    private final IntegerField saved = fields.number("controls.savedMinutes", ControlFault.SAVED_WRONG);
    private final Checkbox isLawGone = new Checkbox();
    private final Paragraph lawFault = new Paragraph();
    private final boolean isLawBound;
    private final LocalDate today;

    /**
     * About one control.
     *
     * @param answering does it; what keeps it from being done, if anything
     */
    AnswerForm(boolean isLawBound, LocalDate today, Function<OwnerVerdict, Set<ControlFault>> answering) {
        this.isLawBound = isLawBound;
        addClassNames("card", "form", "control-form");
        verdict.setItems(VerdictKind.values());
        verdict.setManualValidation(true);
        verdict.setRequiredIndicatorVisible(true);
        Texts.bind(verdict, verdict::setLabel, "controls.answer.question");
        Texts.redraw(verdict, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "controls.answer." + each.name()));
            return self;
        });
        Texts.bind(words, words::setLabel, locale -> verdict.getOptionalValue()
                .map(kind -> I18NProvider.translate(locale, "controls.words." + kind.name()))
                .orElse(""));
        this.today = today;
        by = new DayField("controls.answer.by", today);
        fields.take(
                ControlFault.PLANNED_PAST,
                message -> {
                    by.setErrorMessage(message);
                    by.setInvalid(true);
                },
                by::focus);
        Texts.bind(isLawGone, isLawGone::setLabel, "controls.answer.lawGone");
        lawFault.addClassNames("note", "wrong");
        lawFault.setVisible(false);
        lawFault.getElement().setAttribute("role", "alert");
        fields.take(
                ControlFault.LAW_NOT_GONE,
                message -> {
                    lawFault.setText(message);
                    lawFault.setVisible(true);
                },
                isLawGone::focus);
        isLawGone.addValueChangeListener(change -> lawFault.setVisible(false));
        verdict.addValueChangeListener(change -> {
            verdict.setInvalid(false);
            show();
        });
        var send = Pieces.button("controls.answer.send", () -> send(answering));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                Texts.of(new H2(), "controls.answer"),
                Texts.of(new Paragraph(), "controls.answer.text"),
                verdict,
                words,
                by,
                saved,
                new Div(isLawGone, lawFault),
                Pieces.buttons(send));
        show();
    }

    private void show() {
        Optional<VerdictKind> kind = verdict.getOptionalValue();
        kind.ifPresent(each -> words.setLabel(Texts.text("controls.words." + each.name())));
        words.setVisible(kind.isPresent());
        by.setVisible(kind.filter(each -> each != VerdictKind.KEEP).isPresent());
        saved.setVisible(kind.filter(each -> each == VerdictKind.SIMPLIFY).isPresent());
        isLawGone.setVisible(
                isLawBound && kind.filter(each -> each == VerdictKind.REMOVE).isPresent());
        lawFault.setVisible(false);
    }

    /** What is wrong is said before one is asked whether to send it. */
    private void send(Function<OwnerVerdict, Set<ControlFault>> answering) {
        Optional<VerdictKind> kind = verdict.getOptionalValue();
        if (kind.isEmpty()) {
            verdict.setErrorMessage(Texts.text("controls.answer.missing"));
            verdict.setInvalid(true);
            verdict.getElement().executeJs("this.querySelector('vaadin-radio-button').focus()");
        }
        kind.flatMap(this::read).ifPresent(each -> {
            Set<ControlFault> faults = each.faults(today, isLawBound);
            if (faults.isEmpty()) {
                Confirm.ask("controls.answer.send", () -> fields.show(answering.apply(each)));
            } else {
                fields.show(faults);
            }
        });
    }

    /** Empty when a day is missing, which its field then says. */
    private Optional<OwnerVerdict> read(VerdictKind kind) {
        return switch (kind) {
            case KEEP -> Optional.of(new OwnerVerdict.Keep(words.getValue()));
            case SIMPLIFY ->
                by.read().map(day -> new OwnerVerdict.Simplify(words.getValue(), day, ControlFields.read(saved)));
            case REMOVE -> by.read().map(day -> new OwnerVerdict.Remove(words.getValue(), day, isLawGone.getValue()));
        };
    }
}
