package no.hvorervi.actions.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.Optional;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.ActionFault;
import no.hvorervi.actions.ActionList;
import no.hvorervi.actions.ActionSaved;
import no.hvorervi.actions.ActionSaved.Conflict;
import no.hvorervi.actions.ActionSaved.Faulty;
import no.hvorervi.actions.ActionSaved.Refused;
import no.hvorervi.actions.ActionSaved.Stored;
import no.hvorervi.actions.ActionService;
import no.hvorervi.actions.CarriedAction;
import no.hvorervi.base.ui.LiveStatus;
import no.hvorervi.base.ui.Pieces;
import no.hvorervi.base.ui.Texts;
import no.hvorervi.ids.UnitId;

/** Asks what is to go when a unit has as many open as it should, until there is room for another. */
final class WhatToGo extends Section {

    private final ActionPages pages;
    private final UnitId unit;
    private final boolean isTyping;
    private final Runnable room;
    private final LiveStatus status = new LiveStatus();
    private final UnorderedList list = new UnorderedList();

    /**
     * Of a unit that is full.
     *
     * @param isTyping whether something has been typed on the page, which must not be left then
     * @param room goes on when there is room
     */
    WhatToGo(ActionPages pages, UnitId unit, boolean isTyping, Runnable room) {
        this.pages = pages;
        this.unit = unit;
        this.isTyping = isTyping;
        this.room = room;
        addClassName("note");
        list.addClassNames("plain", "entries");
        add(
                Texts.of(new H2(), "actions.full.title"),
                Texts.of(new Paragraph(), "actions.full.text", ActionService.MAX_OPEN),
                status,
                list);
        show(pages.actions().list(unit));
    }

    private void show(ActionList all) {
        list.removeAll();
        all.open().forEach(each -> list.add(own(each)));
        all.carried().forEach(each -> list.add(carried(each)));
    }

    private ListItem own(Action action) {
        String what = action.contents().what();
        return entry(
                what,
                Pieces.muted(locale -> ActionWords.due(action, pages.today(), locale)),
                button("actions.full.finish", what, () -> ask("actions.finish", action, true)),
                button("actions.full.drop", what, () -> ask("actions.drop", action, false)));
    }

    private ListItem carried(CarriedAction action) {
        Anchor leave = Pieces.link("actions.full.leave", action.path(), false);
        named(leave, isTyping ? "actions.full.leave.tab" : "actions.full.leave.of", action.what());
        if (isTyping) {
            leave.setTarget(AnchorTarget.BLANK);
        }
        return entry(
                action.what(),
                Pieces.muted(locale -> I18NProvider.translate(locale, "actions.full.from", action.ownerName())),
                leave);
    }

    private static ListItem entry(String what, Span below, Component... choices) {
        var name = new Span(what);
        name.addClassName("entry-name");
        var buttons = new Div(choices);
        buttons.addClassName("buttons");
        return new ListItem(new Div(name, below), buttons);
    }

    private static Button button(String key, String what, Runnable pressed) {
        Button button = Pieces.button(key, pressed);
        named(button, key + ".of", what);
        return button;
    }

    /** Among several that look alike. */
    private static void named(Component choice, String key, String what) {
        Texts.bind(choice, text -> choice.getElement().setAttribute("aria-label", text), key, what);
    }

    private void ask(String key, Action action, boolean isDone) {
        new SentenceDialog(
                        key,
                        sentence -> taken(
                                isDone
                                        ? pages.actions().finish(action.id(), sentence, action.version())
                                        : pages.actions().drop(action.id(), sentence, action.version())))
                .open();
    }

    /** What keeps it from being done, if that can be mended in the dialog. */
    private Optional<ActionFault> taken(ActionSaved saved) {
        switch (saved) {
            case Faulty faulty -> {
                return faulty.faults().stream().sorted().findFirst();
            }
            case Stored stored -> {}
            case Conflict conflict -> say("actions.conflict.here");
            case Refused refused -> say("actions.refusal." + refused.refusal().name());
        }
        ActionList now = pages.actions().list(unit);
        if (now.hasRoom()) {
            room.run();
        } else {
            show(now);
        }
        return Optional.empty();
    }

    private void say(String key) {
        status.say(locale -> I18NProvider.translate(locale, key));
    }
}
