package no.hvorervi.i18n;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** One text in every language. */
public record LocalizedText(Map<Language, String> byLanguage) {

    /**
     * Takes the texts as they are.
     *
     * @throws IllegalArgumentException if a language is missing or empty
     */
    public LocalizedText {
        byLanguage = Map.copyOf(new EnumMap<>(byLanguage));
        for (Language language : EnumSet.allOf(Language.class)) {
            if (byLanguage.getOrDefault(language, "").isBlank()) {
                throw new IllegalArgumentException("Text is missing in " + language);
            }
        }
    }

    public String in(Locale locale) {
        return in(Language.ofLocale(locale));
    }

    public String in(Language language) {
        return Objects.requireNonNull(byLanguage.get(language));
    }
}
