package no.hvorervi.base.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.i18n.I18NProvider;

/** Asks before something that cannot simply be undone. */
public final class Confirm {

    private Confirm() {}

    /** By the key of what is done, which the button says; what is asked has the same key with {@code .title} and {@code .text}. */
    public static void ask(String key, Runnable action, Object... arguments) {
        ask(text(key + ".title", arguments), text(key + ".text", arguments), text(key), action);
    }

    private static Texts.InLocale text(String key, Object... arguments) {
        return locale -> I18NProvider.translate(locale, key, arguments);
    }

    /**
     * By texts of its own.
     *
     * @param yes what the button says
     */
    public static void ask(Texts.InLocale title, Texts.InLocale text, Texts.InLocale yes, Runnable action) {
        var dialog = new ConfirmDialog();
        Texts.bind(dialog, dialog::setHeader, title);
        Texts.bind(dialog, dialog::setText, text);
        Texts.bind(dialog, dialog::setConfirmText, yes);
        Texts.bind(dialog, dialog::setCancelText, "action.cancel");
        dialog.setCancelable(true);
        dialog.addConfirmListener(confirmed -> action.run());
        dialog.open();
    }

    /** The same by keys. */
    public static void ask(String title, String text, String yes, Runnable action) {
        ask(text(title), text(text), text(yes), action);
    }

    /** A button that asks, by the key of what is done. */
    public static Button button(String key, Runnable action) {
        var button = Texts.of(new Button(), key);
        button.addClickListener(click -> ask(key, action));
        return button;
    }
}
