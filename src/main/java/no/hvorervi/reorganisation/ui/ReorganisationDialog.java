package no.hvorervi.reorganisation.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.reorganisation.Reorganisation;
import no.hvorervi.reorganisation.ReorganisationPreview.Ready;
import no.hvorervi.reorganisation.ReorganisationPreview.Refused;
import no.hvorervi.reorganisation.ReorganisationStep;
import no.hvorervi.reorganisation.TreeChangedException;

/** Asks what is wanted, shows what will be changed, and does exactly that when it is confirmed. */
abstract class ReorganisationDialog extends Dialog {

    private final UnitActions actions;
    private final Runnable whenDone;
    private final Div form = new Div();
    private final Div outcome = new Div();
    private final Button cancel = Texts.of(new Button(), "action.cancel");
    private final Button back = Texts.of(new Button(), "reorganise.back");
    private final Button look = Texts.of(new Button(), "reorganise.look");
    private final Button confirm = Texts.of(new Button(), "reorganise.confirm");
    private Runnable confirmed = () -> {};

    ReorganisationDialog(UnitActions actions, Runnable whenDone) {
        this.actions = actions;
        this.whenDone = whenDone;
        addClassName("form-dialog");
        // A slip beside the dialog must not lose what was filled in.
        setCloseOnOutsideClick(false);
        add(form, outcome);
        cancel.addClickListener(click -> close());
        back.addClickListener(click -> showForm());
        look.addThemeVariants(ButtonVariant.PRIMARY);
        look.addClickListener(click -> look());
        confirm.addThemeVariants(ButtonVariant.PRIMARY);
        confirm.addClickListener(click -> confirmed.run());
        getFooter().add(cancel, back, look, confirm);
        showForm();
    }

    /** Reads the form; marks what is wrong in it, and is then empty. */
    abstract Optional<Reorganisation> read();

    /** The fields, in the order in which faults in them are gone to. */
    abstract Stream<? extends HasValidation> fields();

    final UnitActions actions() {
        return actions;
    }

    final void addToForm(Component... fields) {
        form.add(fields);
    }

    final void removeFromForm(Component field) {
        form.remove(field);
    }

    private void showForm() {
        form.setVisible(true);
        outcome.removeAll();
        show(false);
    }

    private void show(boolean isPlan) {
        back.setVisible(isPlan);
        confirm.setVisible(isPlan);
        look.setVisible(!isPlan);
        cancel.setVisible(!isPlan);
    }

    private void look() {
        outcome.removeAll();
        Optional<Reorganisation> wanted = read();
        if (wanted.isPresent()) {
            preview(wanted.get());
        } else {
            fields().filter(HasValidation::isInvalid).findFirst().ifPresent(field -> ((Focusable<?>) field).focus());
        }
    }

    private void preview(Reorganisation wanted) {
        switch (actions.reorganisations().preview(wanted)) {
            case Ready(var steps) -> showPlan(wanted, steps);
            case Refused(var faults) ->
                show(note(
                        "reorganise.refused",
                        faults.stream().map(ReorganisationTexts::fault).toList()));
        }
    }

    private void showPlan(Reorganisation wanted, List<ReorganisationStep> steps) {
        form.setVisible(false);
        show(true);
        confirmed = () -> apply(wanted, steps);
        var plan = new Div(
                Texts.of(new H3(), "units.plan.title"),
                Texts.of(new Paragraph(), "units.plan.text"),
                list(steps.stream().map(ReorganisationTexts::step).toList()));
        plan.addClassName("plan-steps");
        show(plan);
    }

    private static UnorderedList list(List<Texts.InLocale> lines) {
        return new UnorderedList(
                lines.stream().map(line -> Texts.of(new ListItem(), line)).toArray(ListItem[]::new));
    }

    private static Div note(String key, List<Texts.InLocale> lines) {
        var note = new Div(Texts.of(new H3(), key), list(lines));
        note.addClassNames("note", "wrong");
        return note;
    }

    /** Moves the focus along, so that keyboard and screen reader are where the news is. */
    private void show(Div news) {
        outcome.removeAll();
        outcome.add(news);
        news.getElement().setAttribute("tabindex", "-1");
        news.getElement().executeJs("this.focus()");
    }

    private void apply(Reorganisation wanted, List<ReorganisationStep> steps) {
        try {
            actions.reorganisations().apply(wanted, steps);
            close();
            whenDone.run();
        } catch (TreeChangedException changed) {
            showForm();
            preview(wanted);
            var note = new Div(Texts.of(new Paragraph(), "reorganise.changed"));
            note.addClassNames("note", "wrong");
            note.getElement().setAttribute("role", "alert");
            outcome.addComponentAsFirst(note);
        }
    }
}
