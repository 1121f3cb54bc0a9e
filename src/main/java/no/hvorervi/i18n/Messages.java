package no.hvorervi.i18n;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Gives every kind of page the same message bundles; a missing text is an error, never a key on the screen. */
@Component
public class Messages implements I18NProvider {

    private final MessageSource source;

    Messages(MessageSource source) {
        this.source = source;
    }

    /** The text of a key with its arguments filled in. */
    public String text(Language language, String key, Object... arguments) {
        return source.getMessage(key, arguments, language.locale());
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Arrays.stream(Language.values()).map(Language::locale).toList();
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return text(Language.ofLocale(locale), key, arguments);
    }
}
