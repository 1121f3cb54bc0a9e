package no.hvorervi.yousaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.yousaid.OutcomeContents;
import no.hvorervi.yousaid.OutcomePage;
import no.hvorervi.yousaid.OutcomeSaved.Conflict;
import no.hvorervi.yousaid.OutcomeSaved.Faulty;
import no.hvorervi.yousaid.OutcomeSaved.Refused;
import no.hvorervi.yousaid.OutcomeSaved.Stored;
import no.hvorervi.yousaid.OutcomeService;
import no.hvorervi.yousaid.OutcomeWork;

/** Where what a unit tells of a round is written, looked over and published. */
final class OutcomeEditor extends Div {

    private final OutcomeService outcomes;
    private final UnitId unit;
    private final RoundId round;
    private final LocalDate today;
    private final boolean hasLink;
    private final Around around;
    private Optional<Open> open = Optional.empty();

    /** The page that it stands on. */
    interface Around {

        void say(String key);

        void stored();

        void published();

        /** Back to what is published. */
        void cancelled();
    }

    /** The form, and what stood in it when it was opened or last stored. */
    private record Open(OutcomeForm form, OutcomeContents stored) {}

    OutcomeEditor(
            OutcomeService outcomes, UnitId unit, RoundId round, LocalDate today, boolean hasLink, Around around) {
        this.outcomes = outcomes;
        this.unit = unit;
        this.round = round;
        this.today = today;
        this.hasLink = hasLink;
        this.around = around;
        write();
    }

    /** Whether something is written that is not stored. */
    boolean hasChanged() {
        return open.filter(each -> !each.form().read().equals(each.stored())).isPresent();
    }

    private void write() {
        write(outcomes.work(unit, round));
    }

    private OutcomeForm write(OutcomeWork work) {
        var form =
                new OutcomeForm(work, hasLink ? Optional.empty() : Optional.of(OutcomePieces.missingLink(unit, round)));
        open = Optional.of(new Open(form, form.read()));
        removeAll();
        add(Texts.of(new Paragraph(), "yousaid.write.lead"));
        if (today.isBefore(work.state().from())) {
            add(OutcomePieces.note(locale -> I18NProvider.translate(
                    locale, "yousaid.early", NorwegianTime.longDate(work.state().from(), locale))));
        }
        Button lookOver = Pieces.button("yousaid.preview", () -> save(form, work, true));
        lookOver.addThemeVariants(ButtonVariant.PRIMARY);
        Div buttons = Pieces.buttons(lookOver, Pieces.button("yousaid.save", () -> save(form, work, false)));
        if (work.state().isPublished()) {
            buttons.add(Pieces.button("action.cancel", this::cancel));
        }
        add(form, buttons);
        return form;
    }

    private void cancel() {
        if (hasChanged()) {
            Confirm.ask("yousaid.leave", around::cancelled);
        } else {
            around.cancelled();
        }
    }

    private void save(OutcomeForm form, OutcomeWork work, boolean isToBePublished) {
        OutcomeContents contents = form.read();
        if (isToBePublished && !contents.gaps().isEmpty()) {
            form.show(contents.gaps());
            return;
        }
        switch (outcomes.save(unit, round, contents, work.version())) {
            case Stored(int version) -> {
                if (isToBePublished) {
                    lookOver(version);
                } else {
                    write();
                    around.stored();
                    around.say("yousaid.saved");
                }
            }
            case Faulty(var faults) -> form.show(faults);
            case Conflict(var theirs, int version) -> conflict(work, contents, theirs, version);
            case Refused(var refusal) -> around.say("yousaid.refusal." + refusal);
        }
    }

    /** What was written stays in the fields, and can be stored over theirs, which is shown. */
    private void conflict(OutcomeWork work, OutcomeContents mine, OutcomeContents theirs, int version) {
        OutcomeForm form =
                write(new OutcomeWork(work.state(), mine, version, work.actions(), work.employees(), work.citizens()));
        open = Optional.of(new Open(form, theirs));
        addComponentAtIndex(getComponentCount() - 1, new TheirTexts(mine, theirs));
        around.say("yousaid.conflict.mine");
    }

    private void lookOver(int version) {
        List<OutcomePage> pages = outcomes.preview(unit, round);
        open = Optional.empty();
        var title = Texts.of(new H2(), "yousaid.preview.title");
        removeAll();
        add(title, Texts.of(new Paragraph(), "yousaid.preview.text"));
        pages.stream().map(each -> new PageSheet(each, true)).forEach(this::add);
        Button publish = Pieces.button("yousaid.publish", () -> publish(version, pages));
        publish.addThemeVariants(ButtonVariant.PRIMARY);
        add(Pieces.buttons(publish, Pieces.button("yousaid.back", this::write)));
        focus(title);
    }

    private void publish(int version, List<OutcomePage> previewed) {
        switch (outcomes.publish(unit, round, version, previewed)) {
            case Stored stored -> around.published();
            case Faulty(var faults) -> write(outcomes.work(unit, round)).show(faults);
            case Conflict conflict -> {
                write();
                around.say("yousaid.conflict");
            }
            case Refused(var refusal) -> {
                lookOver(version);
                around.say("yousaid.refusal." + refusal);
            }
        }
    }

    private static void focus(Component title) {
        title.getElement().setAttribute("tabindex", "-1");
        title.getElement().executeJs("this.focus()");
    }
}
