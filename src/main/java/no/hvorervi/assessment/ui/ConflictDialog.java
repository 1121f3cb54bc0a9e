package no.hvorervi.assessment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import java.util.function.Function;
import no.hvorervi.assessment.SaveResult.Conflict;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Texts;

/** Shows what this person wrote beside what someone else saved meanwhile, and asks which of the two to keep. */
class ConflictDialog<T> extends Dialog {

    ConflictDialog(Conflict<T> conflict, T mine, Function<T, AnswerCard> drawing, Consumer<T> choice) {
        Texts.bind(this, this::setHeaderTitle, "conflict.title", conflict.by());
        addClassName("conflict");
        // Closing without a choice would leave it open which of the two is stored.
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        String time = NorwegianTime.clockTime(conflict.at());
        add(Texts.of(new Paragraph(), "conflict.explanation", conflict.by(), time));
        var both = new Div(
                side("conflict.mine", "", drawing.apply(mine)),
                side(
                        "conflict.theirs",
                        conflict.by(),
                        drawing.apply(conflict.theirs().value())));
        both.addClassName("grid");
        add(both);
        getFooter()
                .add(
                        keep("conflict.useTheirs", conflict.theirs().value(), choice),
                        primary(keep("conflict.useMine", mine, choice)));
    }

    private static Section side(String titleKey, String name, AnswerCard content) {
        var section = new Section(Texts.of(new H3(), titleKey, name), content);
        section.addClassName("card");
        return section;
    }

    private Button keep(String key, T value, Consumer<T> choice) {
        var button = new Button();
        Texts.bind(button, button::setText, key);
        button.addClickListener(click -> {
            close();
            choice.accept(value);
        });
        return button;
    }

    private static Button primary(Button button) {
        button.addThemeVariants(ButtonVariant.PRIMARY);
        return button;
    }
}
