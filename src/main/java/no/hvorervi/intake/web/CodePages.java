package no.hvorervi.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.Questionnaire;
import no.hvorervi.intake.Receipt;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the templates of what is shown where a code asks nothing: no code yet, a used one, too early, too late, too often. */
@Component
class CodePages {

    private final PageLanguage pageLanguage;
    private final Messages messages;
    private final HttpServletRequest request;
    private final Clock clock;

    CodePages(PageLanguage pageLanguage, Messages messages, HttpServletRequest request, Clock clock) {
        this.pageLanguage = pageLanguage;
        this.messages = messages;
        // The present one, whichever it is.
        this.request = request;
        this.clock = clock;
    }

    /** What is wrong with a code. A code that never was and one of a round that is over are told alike. */
    enum CodeFault {
        NONE,
        MALFORMED,
        UNKNOWN
    }

    String code(String typed, CodeFault fault, Model model) {
        model.addAttribute("self", AnswerRoutes.CODE);
        model.addAttribute("typed", typed);
        model.addAttribute("fault", fault.name());
        return "answer-code";
    }

    String receipt(Code code, Questionnaire questionnaire, Model model) {
        return receipt(code, new Receipt(questionnaire.terms().title()), questionnaire, model);
    }

    String receipt(Code code, Receipt receipt, Questionnaire questionnaire, Model model) {
        model.addAttribute("self", AnswerRoutes.START);
        // Used up: all that it still does is to bring this page in another language.
        model.addAttribute("code", code.grouped());
        model.addAttribute("round", receipt.roundTitle());
        model.addAttribute("citizen", questionnaire.voice() == AnonymousVoice.CITIZEN);
        return "answer-receipt";
    }

    /**
     * The code was known and no longer is: its round is over, and everything that could tell whether it was used is deleted.
     * So what is said is true of those who had handed in, and of those who had not.
     */
    String gone(Code code, Model model) {
        model.addAttribute("self", AnswerRoutes.QUESTIONS);
        model.addAttribute("code", code.grouped());
        return "answer-gone";
    }

    /** Too early or too late. */
    String shut(Code code, Questionnaire questionnaire, Model model) {
        model.addAttribute("self", AnswerRoutes.START);
        model.addAttribute("code", code.grouped());
        model.addAttribute("asking", questionnaire);
        Instant opens = questionnaire.terms().opensAt();
        boolean isOver = !clock.instant().isBefore(questionnaire.terms().closesAt());
        model.addAttribute("over", isOver);
        model.addAttribute("opens", clock.instant().isBefore(opens) ? moment(opens) : "");
        return "answer-shut";
    }

    /** Sends the same again when one asks for it, so that nothing is lost. */
    String busy(AnswerForm form, String path, Model model) {
        model.addAttribute("self", path);
        model.addAttribute(
                "sent",
                form.fields().entrySet().stream()
                        .flatMap(
                                field -> Arrays.stream(field.getValue()).map(value -> Map.entry(field.getKey(), value)))
                        .toList());
        return "answer-busy";
    }

    private String moment(Instant at) {
        Language language = pageLanguage.of(request);
        return messages.text(
                language, "round.moment", NorwegianTime.longDate(at, language.locale()), NorwegianTime.clockTime(at));
    }
}
