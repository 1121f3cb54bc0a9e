package no.hvorervi.effects.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.I18NProvider;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.effects.EffectPage.Learnt;
import no.hvorervi.effects.EffectService;
import no.hvorervi.effects.Lesson;
import no.hvorervi.effects.LessonSaved.Conflict;
import no.hvorervi.effects.LessonSaved.Stored;
import no.hvorervi.effects.LessonSaved.TooLong;
import no.hvorervi.effects.LessonSaved.Untold;
import no.hvorervi.ids.ActionId;

/** What the unit has learnt from an action: read by its people, written by those who write its actions. */
final class LessonPanel extends Div {

    private final EffectService effects;
    private final ActionId action;
    private final TextArea words = new TextArea();
    private final Div theirs = new Div();
    private final LiveStatus status = new LiveStatus();
    private int seen;

    LessonPanel(EffectService effects, ActionId action, Learnt learnt) {
        this.effects = effects;
        this.action = action;
        seen = learnt.lesson().version();
        addClassNames("stacked", "lesson");
        add(Texts.of(new H3(), "effects.learnt"));
        if (learnt.mayWrite()) {
            write(learnt.lesson());
        } else {
            add(read(learnt.lesson()));
        }
    }

    private static Paragraph read(Lesson lesson) {
        if (lesson.words().isEmpty()) {
            return Texts.of(new Paragraph(), "effects.learnt.none");
        }
        var said = new Paragraph(lesson.words());
        said.addClassName("written");
        return said;
    }

    private void write(Lesson lesson) {
        Texts.bind(words, words::setLabel, "effects.learnt.label");
        Texts.bind(words, words::setHelperText, "effects.learnt.hint", Lesson.MAX_WORDS);
        words.setMaxLength(Lesson.MAX_WORDS);
        words.setManualValidation(true);
        words.setWidthFull();
        words.setValue(lesson.words());
        words.addValueChangeListener(change -> words.setInvalid(false));
        var save = Texts.of(new Button(), "effects.learnt.save");
        save.addClickListener(click -> save());
        var buttons = new Div(save);
        buttons.addClassNames("buttons", "no-print");
        add(words, theirs, buttons, status);
    }

    private void save() {
        theirs.removeAll();
        theirs.removeClassName("note");
        switch (effects.learn(action, words.getValue(), seen)) {
            case Stored(var lesson) -> {
                seen = lesson.version();
                status.say(locale -> I18NProvider.translate(locale, "effects.learnt.saved"));
            }
            case Untold untold -> status.say(locale -> I18NProvider.translate(locale, "effects.learnt.gone"));
            case TooLong tooLong -> {
                words.setErrorMessage(Texts.text("effects.learnt.long", Lesson.MAX_WORDS));
                words.setInvalid(true);
                words.focus();
            }
            case Conflict(var lesson) -> {
                // What was typed stays in the field: the next press keeps it.
                seen = lesson.version();
                theirs.addClassName("note");
                theirs.add(Texts.of(new Paragraph(), "effects.learnt.conflict"), new Paragraph(lesson.words()));
                status.say(locale -> I18NProvider.translate(locale, "effects.learnt.notSaved"));
            }
        }
    }
}
