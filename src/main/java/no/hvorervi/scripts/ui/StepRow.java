package no.hvorervi.scripts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;

/** A step of a programme that is being changed: what it is, how long it takes, and buttons to move and remove it. */
final class StepRow extends ListItem {

    private final StepKind kind;
    private final IntegerField minutes = new IntegerField();
    private final Button up;
    private final Button down;

    /** What the buttons of a row do. */
    interface Moves {
        void up(StepRow row);

        void down(StepRow row);

        void remove(StepRow row);

        void changed();
    }

    StepRow(ScriptStep step, LocalizedText advice, Moves moves) {
        kind = step.kind();
        addClassName("step-row");
        var name = Texts.of(new Span(), locale -> ScriptWords.step(kind, locale));
        name.addClassName("entry-name");
        var told = Texts.of(new Paragraph(), advice::in);
        told.addClassName("muted");
        minutes.setMin(ScriptStep.MIN_MINUTES);
        minutes.setMax(ScriptStep.MAX_MINUTES);
        minutes.setStepButtonsVisible(true);
        minutes.setManualValidation(true);
        minutes.setValue(step.minutes());
        Texts.bind(minutes, minutes::setLabel, "script.minutes");
        Texts.bind(
                minutes,
                minutes::setAriaLabel,
                locale -> I18NProvider.translate(locale, "script.minutes.of", ScriptWords.step(kind, locale)));
        Texts.bind(
                minutes,
                minutes::setErrorMessage,
                "script.minutes.wrong",
                ScriptStep.MIN_MINUTES,
                ScriptStep.MAX_MINUTES);
        minutes.addValueChangeListener(change -> {
            minutes.setInvalid(false);
            moves.changed();
        });
        up = button(VaadinIcon.ARROW_UP, "script.up", () -> moves.up(this));
        down = button(VaadinIcon.ARROW_DOWN, "script.down", () -> moves.down(this));
        var remove = button(VaadinIcon.TRASH, "script.remove", () -> moves.remove(this));
        var words = new Div(name, told);
        words.addClassName("words");
        var tools = new Div(minutes, up, down, remove);
        tools.addClassName("tools");
        add(words, tools);
    }

    private Button button(VaadinIcon icon, String key, Runnable action) {
        var button = new Button(icon.create());
        button.addThemeVariants(ButtonVariant.TERTIARY);
        Texts.bind(
                button,
                button::setAriaLabel,
                locale -> I18NProvider.translate(locale, key, ScriptWords.step(kind, locale)));
        Texts.bind(
                button,
                button::setTooltipText,
                locale -> I18NProvider.translate(locale, key, ScriptWords.step(kind, locale)));
        button.addClickListener(click -> action.run());
        return button;
    }

    StepKind kind() {
        return kind;
    }

    /** The minutes as they stand there, whether or not they can be used; 0 when there are none. */
    int written() {
        return minutes.getOptionalValue().orElse(0);
    }

    /** The step; without usable minutes the field says what is wrong. */
    Optional<ScriptStep> read() {
        int value = written();
        boolean isUsable = value >= ScriptStep.MIN_MINUTES && value <= ScriptStep.MAX_MINUTES;
        minutes.setInvalid(!isUsable);
        return isUsable ? Optional.of(new ScriptStep(kind, value)) : Optional.empty();
    }

    void showMovable(boolean canGoUp, boolean canGoDown) {
        up.setEnabled(canGoUp);
        down.setEnabled(canGoDown);
    }

    /** A row that has moved in the page has lost the focus; whoever pressed the button may press it again. */
    void focusAfter(boolean wentUp) {
        Button pressed = wentUp ? up : down;
        (pressed.isEnabled() ? pressed : wentUp ? down : up).focus();
    }

    void focusMinutes() {
        minutes.focus();
    }
}
