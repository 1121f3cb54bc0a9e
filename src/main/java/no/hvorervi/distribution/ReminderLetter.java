package no.hvorervi.distribution;

import java.util.List;
import java.util.Map;
import no.hvorervi.distribution.LetterTexts.About;
import no.hvorervi.i18n.Language;
import no.hvorervi.mailing.LetterTemplate;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.smtp.Mail;
import org.springframework.stereotype.Component;

/** Reminds everybody alike, since nobody knows who has answered. Nor is the code known, so it points at the first letter. */
@Component
class ReminderLetter implements LetterTemplate {

    static final String NAME = "round-reminder";

    private final LetterTexts texts;

    ReminderLetter(LetterTexts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Mail write(String to, Language language, Map<String, String> parameters) {
        About about = texts.about(parameters);
        RoundTerms terms = about.terms();
        String closes = texts.moment(terms.closesAt(), language);
        return new Mail(
                to,
                language.locale(),
                texts.text(language, "reminder.subject", terms.title()),
                List.of(
                        texts.text(language, "reminder.until", terms.title(), about.unit(), closes),
                        texts.text(language, "reminder.everyone"),
                        texts.text(language, "reminder.code", InvitationLetter.subject(texts, terms, language)),
                        texts.text(language, "reminder.lost"),
                        texts.text(language, "reminder.voluntary")),
                texts.address(),
                texts.text(language, "reminder.link"));
    }
}
