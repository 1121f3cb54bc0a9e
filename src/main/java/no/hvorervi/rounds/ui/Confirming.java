package no.hvorervi.rounds.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import no.hvorervi.base.ui.Texts;

/** Buttons that ask first, since what they do cannot simply be undone. */
final class Confirming {

    private Confirming() {}

    /** A button and its question, by the name of what it does in the texts. */
    static Button button(String what, Runnable action) {
        String key = "round.confirm." + what;
        var button = Texts.of(new Button(), key);
        button.addClickListener(click -> dialog(key, action).open());
        return button;
    }

    private static ConfirmDialog dialog(String key, Runnable action) {
        var dialog = new ConfirmDialog();
        Texts.bind(dialog, dialog::setHeader, key + ".title");
        Texts.bind(dialog, dialog::setText, key + ".text");
        Texts.bind(dialog, dialog::setConfirmText, key);
        Texts.bind(dialog, dialog::setCancelText, "action.cancel");
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> action.run());
        return dialog;
    }
}
