package no.hvorervi.i18n;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that every page and every content set is complete in. */
public enum Language {
    NB("nb", "Bokmål", Locale.of("nb", "NO")),
    NN("nn", "Nynorsk", Locale.of("nn", "NO")),
    EN("en", "English", Locale.UK);

    private final String code;
    private final String ownName;
    private final Locale locale;

    Language(String code, String ownName, Locale locale) {
        this.code = code;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** The two-letter ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** What the language calls itself, which is what a language menu shows. */
    public String ownName() {
        return ownName;
    }

    /** The locale for texts, dates and numbers. */
    public Locale locale() {
        return locale;
    }

    /** The language with this code; anything unknown is an error in stored data. */
    public static Language ofCode(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No such language: " + code));
    }

    public static Optional<Language> find(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }

    /** The first of the wanted locales that we have; «no» means bokmål, and without any match bokmål is used. */
    public static Language ofLocales(List<Locale> wanted) {
        return wanted.stream().flatMap(Language::ofLocaleIfAny).findFirst().orElse(NB);
    }

    public static Language ofLocale(Locale locale) {
        return ofLocales(List.of(locale));
    }

    private static Stream<Language> ofLocaleIfAny(Locale locale) {
        String wanted = locale.getLanguage();
        return find(wanted.equals("no") ? NB.code : wanted).stream();
    }
}
