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
import no.hvorervi.base.ui.DayField;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.controls.ControlFault;
import no.hvorervi.controls.Verdict;
import no.hvorervi.controls.VerdictKind;

/** Lets the owner answer: to keep the control, to simplify it or to remove it; only what the answer needs is asked. */
final class AnswerForm extends Section {

    private final ControlFields fields = new ControlFields();
    private final RadioButtonGroup<VerdictKind> verdict = new RadioButtonGroup<>();
    private final TextArea words = fields.area(
            "controls.words", Verdict.MAX_WORDS, "", ControlFault.WORDS_MISSING, ControlFault.WORDS_TOO_LONG);
    private final DayField by;
    private final IntegerField saved = fields.number("controls.savedMinutes", ControlFault.SAVED_WRONG);
    private final Checkbox isLawGone = new Checkbox();
    private final Paragraph lawFault = new Paragraph();
    private final boolean isLawBound;

    /**
     * About one control.
     *
     * @param answering does it; what keeps it from being done, if anything
     */
    AnswerForm(boolean isLawBound, LocalDate today, Function<Verdict, Set<ControlFault>> answering) {
        this.isLawBound = isLawBound;
        addClassNames("card", "form", "control-form");
        verdict.setItems(VerdictKind.values());
        verdict.setValue(VerdictKind.KEEP);
        Texts.bind(verdict, verdict::setLabel, "controls.answer.question");
        Texts.redraw(verdict, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(locale, "controls.answer." + each.name()));
            return self;
        });
        Texts.bind(
                words,
                words::setLabel,
                locale -> I18NProvider.translate(
                        locale, "controls.words." + verdict.getValue().name()));
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
        verdict.addValueChangeListener(change -> show());
        var send = ControlWords.button("controls.answer.send", () -> send(answering));
        send.addThemeVariants(ButtonVariant.PRIMARY);
        add(
                Texts.of(new H2(), "controls.answer"),
                Texts.of(new Paragraph(), "controls.answer.text"),
                verdict,
                words,
                by,
                saved,
                new Div(isLawGone, lawFault),
                ControlWords.buttons(send));
        show();
    }

    private void show() {
        VerdictKind kind = verdict.getValue();
        words.setLabel(Texts.text("controls.words." + kind.name()));
        by.setVisible(kind != VerdictKind.KEEP);
        saved.setVisible(kind == VerdictKind.SIMPLIFY);
        isLawGone.setVisible(kind == VerdictKind.REMOVE && isLawBound);
        lawFault.setVisible(false);
    }

    private void send(Function<Verdict, Set<ControlFault>> answering) {
        read().ifPresent(each -> fields.show(answering.apply(each)));
    }

    /** Empty when a day is missing, which its field then says. */
    private Optional<Verdict> read() {
        return switch (verdict.getValue()) {
            case KEEP -> Optional.of(new Verdict.Keep(words.getValue()));
            case SIMPLIFY ->
                by.read().map(day -> new Verdict.Simplify(words.getValue(), day, ControlFields.read(saved)));
            case REMOVE -> by.read().map(day -> new Verdict.Remove(words.getValue(), day, isLawGone.getValue()));
        };
    }
}
