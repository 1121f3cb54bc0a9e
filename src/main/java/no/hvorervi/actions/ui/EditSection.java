package no.hvorervi.actions.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.function.Consumer;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionContents;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionSaved.Conflict;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;

/** Writes an action anew. When another has changed it meanwhile, nothing of either is lost before the person has chosen. */
final class EditSection extends Section {

    private final Action action;
    private final ActionPages pages;
    private final ActionForm form;
    private final Consumer<ActionSaved> whenSaved;
    private final Div note = new Div();

    EditSection(Action action, ActionPages pages, Consumer<ActionSaved> whenSaved, Runnable whenLeft) {
        this.action = action;
        this.pages = pages;
        this.whenSaved = whenSaved;
        form = new ActionForm(action.contents(), pages.holders(action.unit()));
        form.about(pages.item(action.item()));
        addClassNames("card", "form", "action-form");
        var save = Texts.of(new Button(), "actions.save");
        save.addThemeVariants(ButtonVariant.PRIMARY);
        save.addClickListener(click -> save(action.version()));
        var buttons = new Div(save, Pieces.button("action.cancel", whenLeft));
        buttons.addClassName("buttons");
        add(Texts.of(new H2(), "actions.edit"), Texts.of(new Paragraph(), "actions.edit.text"), form, note, buttons);
    }

    private void save(int seen) {
        form.read().ifPresent(contents -> save(contents, seen));
    }

    private void save(ActionContents contents, int seen) {
        switch (pages.actions().edit(action.id(), contents, seen)) {
            case Faulty faulty -> form.show(faulty.faults());
            case Conflict conflict -> choose(conflict);
            case ActionSaved other -> whenSaved.accept(other);
        }
    }

    private void choose(Conflict conflict) {
        var theirs = Pieces.button("actions.conflict.theirs", () -> whenSaved.accept(conflict));
        var mine = Pieces.button(
                "actions.conflict.mine", () -> save(conflict.theirs().version()));
        var buttons = new Div(theirs, mine);
        buttons.addClassName("buttons");
        note.removeAll();
        note.addClassNames("note", "wrong");
        note.getElement().setAttribute("role", "alert");
        note.add(Texts.of(new Paragraph(), "actions.conflict.text"), buttons);
    }
}
