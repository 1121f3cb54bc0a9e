package no.hvorervi.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasText;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import com.vaadin.flow.signals.Signal;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Texts by key that follow the language of the page: when the reader changes it, every bound text changes in place and
 * nothing that was typed is lost.
 */
public final class Texts {

    private Texts() {}

    /** The text of a key in the page's language, as it is now. */
    public static String text(String key, Object... arguments) {
        return I18NProvider.translate(UI.getCurrentOrThrow().getLocale(), key, arguments);
    }

    /** Gives the component a key's text, now and in the languages chosen later. */
    public static <C extends Component & HasText> C of(C component, String key, Object... arguments) {
        return of(component, locale -> I18NProvider.translate(locale, key, arguments));
    }

    /** Gives the component a text that depends on the language, such as a date or a part of the criteria. */
    public static <C extends Component & HasText> C of(C component, InLocale text) {
        component.bindText(UI.getCurrentOrThrow().localeSignal().map(text::in));
        return component;
    }

    /** Sets a label, placeholder or the like by key, now and in the languages chosen later. */
    public static void bind(Component owner, Consumer<String> setter, String key, Object... arguments) {
        bind(owner, setter, locale -> I18NProvider.translate(locale, key, arguments));
    }

    /** Sets a label, placeholder or the like that depends on the language. */
    public static void bind(Component owner, Consumer<String> setter, InLocale text) {
        Signal<Locale> language = UI.getCurrentOrThrow().localeSignal();
        Signal.effect(owner, () -> setter.accept(text.in(language.get())));
    }

    /** Does something with the component again in every language that is chosen while it is shown. */
    public static <C extends Component> C redraw(C owner, BiFunction<C, Locale, ?> drawing) {
        Signal<Locale> language = UI.getCurrentOrThrow().localeSignal();
        Signal.effect(owner, () -> {
            Locale locale = language.get();
            Signal.untracked(() -> drawing.apply(owner, locale));
        });
        return owner;
    }

    /** A text as it reads in one language. */
    @FunctionalInterface
    public interface InLocale extends java.io.Serializable {
        String in(Locale locale);
    }
}
