package no.hvorervi.mailing;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import no.hvorervi.i18n.Language;
import no.hvorervi.smtp.Mail;

/** Words letters of tests, in the reader's language, with a code in the text and in the link. */
final class TestLetter implements LetterTemplate {

    static final String NAME = "test";

    private static final Map<Language, String> GREETINGS =
            Map.of(Language.NB, "Hei på deg", Language.NN, "Hei der", Language.EN, "Hello there");

    static Letter of(String key, String to, Language language, String code) {
        return new Letter(key, to, language, NAME, Map.of("code", code));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mail write(String to, Language language, Map<String, String> parameters) {
        String code = Objects.requireNonNull(parameters.get("code"));
        String greeting = Objects.requireNonNull(GREETINGS.get(language));
        return new Mail(
                to,
                language.locale(),
                greeting + " " + code,
                List.of(greeting, "Kode: " + code),
                "https://hvorervi.example/svar#" + code,
                "Svar");
    }
}
