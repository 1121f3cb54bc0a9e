package no.hvorervi.distribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.distribution.LetterTexts.About;
import no.hvorervi.i18n.Language;
import no.hvorervi.intake.Code;
import no.hvorervi.mailing.LetterTemplate;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.smtp.Mail;
import org.springframework.stereotype.Component;

/** Asks one person to answer, with the only code that the person gets. */
@Component
class InvitationLetter implements LetterTemplate {

    static final String NAME = "round-invitation";

    private final LetterTexts texts;

    InvitationLetter(LetterTexts texts) {
        this.texts = texts;
    }

    @Override
    public String name() {
        return NAME;
    }

    static String subject(LetterTexts texts, RoundTerms terms, Language language) {
        return texts.text(language, "letter.answer.subject", terms.title());
    }

    @Override
    public Mail write(String to, Language language, Map<String, String> parameters) {
        About about = texts.about(parameters);
        RoundTerms terms = about.terms();
        var code =
                new Code(Optional.ofNullable(parameters.get(LetterTexts.CODE)).orElseThrow());
        String closes = texts.moment(terms.closesAt(), language);
        return new Mail(
                to,
                language.locale(),
                subject(texts, terms, language),
                List.of(
                        texts.text(language, "letter.answer.who", terms.responsible(), about.unit()),
                        terms.purpose(),
                        texts.text(language, "letter.answer.anonymous", terms.smallestGroup()),
                        texts.text(language, "letter.answer.time", terms.nineOnly() ? 1 : 2, closes),
                        texts.text(language, "letter.answer.code", code.grouped(), texts.shownAddress()),
                        texts.text(language, "letter.answer.everyone")),
                texts.address() + "#" + code.value(),
                texts.text(language, "letter.answer.link"));
    }
}
