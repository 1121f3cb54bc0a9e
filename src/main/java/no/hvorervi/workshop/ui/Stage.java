package no.hvorervi.workshop.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import no.hvorervi.base.ui.Confirm;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.scripts.ScriptStep;
import no.hvorervi.scripts.StepKind;
import no.hvorervi.workshop.Board;
import no.hvorervi.workshop.Running;

/** What whoever leads the workshop does now: one thing stands first, and below it what there is to see. */
abstract class Stage extends Section {

    private final Lead lead;
    private final int step;
    private final H2 title = new H2();
    private final Div buttons = WorkshopWords.buttons();
    private final Div body = new Div();

    /** Called as its step is. */
    Stage(Lead lead, Board board) {
        this(
                lead,
                board,
                locale -> I18NProvider.translate(
                        locale, WorkshopWords.step(board.current().kind())));
    }

    Stage(Lead lead, Board board, Texts.InLocale name) {
        this.lead = lead;
        this.step = board.step();
        ScriptStep current = board.current();
        addClassNames("card", "stage");
        title.getElement().setAttribute("tabindex", "-1");
        Texts.of(title, name);
        var advice = Texts.of(new Paragraph(), lead.pages().scripts().advice(current.kind())::in);
        advice.addClassName("advice");
        add(title, advice, buttons, body);
    }

    final Lead lead() {
        return lead;
    }

    /** Whether it goes on showing the room as it is now, so that what is being written stays. */
    boolean fits(Board board) {
        return board.step() == step;
    }

    /** Shows how the room is now. */
    abstract void show(Running running, Board board);

    /** Shows how many there are now, and nothing else. */
    void tick(Running running) {
        // Nothing here changes by itself.
    }

    final void body(Component... parts) {
        body.removeAll();
        body.add(parts);
    }

    final void body(List<Component> parts) {
        body(parts.toArray(Component[]::new));
    }

    /** The one thing first; then whatever else can be done. */
    final void buttons(Component... all) {
        buttons.removeAll();
        buttons.add(all);
    }

    /** The way on: to the next step, or out of the sitting when it was the last. */
    final Component next(Running running, Board board, boolean isPrimary) {
        return switch (Way.of(running, board)) {
            case NEXT -> onward(board, isPrimary);
            case END_SITTING ->
                WorkshopWords.button(
                        "facilitate.sitting.end",
                        isPrimary,
                        () -> Confirm.ask(
                                "facilitate.sitting.end",
                                () -> lead.act("facilitate.sitting.ended", run -> run.endSitting(lead.workshop()))));
            case END ->
                WorkshopWords.button(
                        "facilitate.end",
                        isPrimary,
                        () -> Confirm.ask(
                                "facilitate.end", () -> lead.act("facilitate.ended", run -> run.end(lead.workshop()))));
        };
    }

    private Component onward(Board board, boolean isPrimary) {
        StepKind after = board.steps().get(board.step() + 1).kind();
        return lead.saying(
                locale -> I18NProvider.translate(
                        locale, "facilitate.next", I18NProvider.translate(locale, WorkshopWords.step(after))),
                isPrimary,
                run -> {
                    run.next(lead.workshop(), board.step());
                    boolean isThere = run.find(lead.workshop())
                            .board()
                            .filter(now -> now.step() == board.step() + 1)
                            .isPresent();
                    return locale -> isThere ? "" : I18NProvider.translate(locale, "facilitate.elsewhere");
                });
    }

    /** The way back, where there is one. */
    final List<Component> back(Board board) {
        return board.step() == 0
                ? List.of()
                : List.of(lead.button("facilitate.back", false, run -> run.back(lead.workshop(), board.step())));
    }

    /** Whoever works from the keyboard goes on from here. */
    final void focusTitle() {
        title.getElement().executeJs("this.focus()");
    }
}
