package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.Workshop;
import no.hvorervi.workshop.WorkshopState;

/** Words and pieces that several pages of workshops show. */
final class WorkshopWords {

    private static final int SECONDS = 60;

    private WorkshopWords() {}

    static String step(StepKind kind) {
        return "script.step." + kind.name();
    }

    /** When it is or was held, and how far it has come. */
    static String standing(Workshop workshop, Locale locale) {
        return standing(workshop.state(), workshop.plan().heldOn(), workshop.present(), locale);
    }

    static String standing(WorkshopState state, LocalDate heldOn, int present, Locale locale) {
        return I18NProvider.translate(
                locale, "facilitate.state." + state.name(), NorwegianTime.longDate(heldOn, locale), present);
    }

    /** What is left of a step, or how long it has gone over. */
    static String left(Duration left, Locale locale) {
        long seconds = Math.abs(left.toSeconds());
        return I18NProvider.translate(
                locale,
                left.isNegative() ? "facilitate.time.over" : "facilitate.time.left",
                "%d:%02d".formatted(seconds / SECONDS, seconds % SECONDS));
    }

    static Paragraph note(String key, Object... arguments) {
        var note = Texts.of(new Paragraph(), key, arguments);
        note.addClassName("note");
        return note;
    }

    static Button button(String key, boolean isPrimary, Runnable pressed) {
        return button(locale -> I18NProvider.translate(locale, key), isPrimary, pressed);
    }

    static Button button(Texts.InLocale text, boolean isPrimary, Runnable pressed) {
        var button = Texts.of(new Button(), text);
        if (isPrimary) {
            button.addThemeVariants(ButtonVariant.PRIMARY);
        }
        button.addClickListener(click -> pressed.run());
        return button;
    }

    static Div buttons() {
        var row = new Div();
        row.addClassName("buttons");
        return row;
    }

    static UnorderedList list() {
        var list = new UnorderedList();
        list.addClassNames("plain", "entries");
        return list;
    }
}
