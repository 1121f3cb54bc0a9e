package no.hvorervi.results.page;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Locale;

/** The texts of one language, whether a Flow page asks for them or a plain one. */
public record Told(Locale locale, Source source) {

    /** Looks up a text by its key. */
    @FunctionalInterface
    public interface Source {
        String text(String key, Object... arguments);
    }

    /** As Flow looks them up. */
    public static Told in(Locale locale) {
        return new Told(locale, (key, arguments) -> I18NProvider.translate(locale, key, arguments));
    }

    public String text(String key, Object... arguments) {
        return source.text(key, arguments);
    }
}
