package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.criteria.Principle;
import no.hvorervi.workshop.AgreedScore;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.WorkshopRefusal;
import no.hvorervi.workshop.WorkshopRefusedException;

/** What the room agrees on for one principle: the score, why, and what those say who see it otherwise. */
final class AgreeForm extends Div {

    private final Lead lead;
    private final Principle principle;
    private final RadioButtonGroup<Integer> score = new RadioButtonGroup<>();
    private final TextArea reason = new TextArea();
    private final TextArea dissent = new TextArea();
    private final Div stored = new Div();
    private final LiveStatus status = new LiveStatus();
    private final Button save;
    private int version;

    AgreeForm(Lead lead, Principle principle, Optional<AgreedScore> agreed) {
        this.lead = lead;
        this.principle = principle;
        addClassNames("stacked", "agree-form");
        score.setItems(1, 2, 3, 4, 5);
        Texts.bind(score, score::setLabel, "facilitate.agree.score");
        Texts.redraw(score, (self, locale) -> {
            self.setItemLabelGenerator(each -> I18NProvider.translate(
                    locale,
                    "facilitate.agree.level",
                    each,
                    principle.level(each).in(locale)));
            return self;
        });
        text(reason, "facilitate.agree.reason", "facilitate.agree.reason.hint");
        text(dissent, "facilitate.agree.dissent", "facilitate.agree.dissent.hint");
        agreed.ifPresent(this::fill);
        var buttons = WorkshopWords.buttons();
        save = WorkshopWords.button("facilitate.agree.save", false, this::save);
        buttons.add(save);
        stored.addClassName("note");
        stored.setVisible(false);
        add(Texts.of(new H3(), "facilitate.agree"), score, reason, dissent, stored, status, buttons);
    }

    private static void text(TextArea field, String label, String hint) {
        Texts.bind(field, field::setLabel, label);
        Texts.bind(field, field::setHelperText, hint);
        field.setMaxLength(AgreedScore.MAX_TEXT);
        field.setManualValidation(true);
        field.setWidthFull();
        // The page is drawn anew when somebody else does something: what has been typed by then must be known.
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(change -> field.setInvalid(false));
    }

    private void fill(AgreedScore agreed) {
        score.setValue(agreed.score());
        reason.setValue(agreed.reason());
        dissent.setValue(agreed.dissent());
        version = agreed.version();
    }

    /** Until something is agreed on this is the one thing to do. */
    void setPrimary(boolean isFirst) {
        save.setThemeVariant(ButtonVariant.PRIMARY, isFirst);
    }

    /** Somebody else may have written meanwhile: theirs is shown beside what stands here, and nothing is lost. */
    void show(Board board) {
        board.agreed(principle).filter(each -> each.version() > version).ifPresent(theirs -> {
            stored.setVisible(true);
            stored.removeAll();
            stored.add(Texts.of(new Paragraph(), "facilitate.agree.theirs", theirs.score(), theirs.reason()));
            version = theirs.version();
        });
    }

    private void save() {
        if (score.getOptionalValue().isEmpty()) {
            score.setErrorMessage(Texts.text("facilitate.agree.score.missing"));
            score.setInvalid(true);
            return;
        }
        score.setInvalid(false);
        if (reason.getValue().isBlank()) {
            reason.setErrorMessage(Texts.text("facilitate.agree.reason.missing"));
            reason.setInvalid(true);
            reason.focus();
            return;
        }
        try {
            AgreedScore saved = lead.pages()
                    .run()
                    .agree(
                            lead.workshop(),
                            new AgreedScore(
                                    principle.key(),
                                    score.getValue(),
                                    reason.getValue().strip(),
                                    dissent.getValue().strip(),
                                    version));
            version = saved.version();
            stored.setVisible(false);
            status.say(locale -> I18NProvider.translate(locale, "facilitate.agree.saved"));
        } catch (WorkshopRefusedException refused) {
            WorkshopRefusal reasonOf = refused.reason();
            String key = reasonOf == WorkshopRefusal.CHANGED
                    ? "facilitate.agree.changed"
                    : "facilitate.refusal." + reasonOf.name();
            status.say(locale -> I18NProvider.translate(locale, key));
            lead.pages().run().find(lead.workshop()).board().ifPresent(this::show);
        }
    }
}
