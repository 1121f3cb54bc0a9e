package no.hvorervi.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.i18n.PageLanguage;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.Questionnaire;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the templates of the pages that ask; each method names the one that shows it. */
@Component
class AnswerPages {

    /** Seconds that a question may take if all 33 are to be answered within the eight minutes that are promised. */
    private static final int SECONDS_PER_QUESTION = 14;

    private final PageLanguage pageLanguage;
    private final Messages messages;
    private final HttpServletRequest request;
    private final QuestionDrawing drawing;

    AnswerPages(PageLanguage pageLanguage, Messages messages, HttpServletRequest request, QuestionDrawing drawing) {
        this.pageLanguage = pageLanguage;
        this.messages = messages;
        // The present one, whichever it is.
        this.request = request;
        this.drawing = drawing;
    }

    String about(Code code, Questionnaire questionnaire, Answers answers, Model model) {
        long answered = answered(questionnaire, answers);
        int asked = questionnaire.questions().size();
        frame(code, AnswerRoutes.START, questionnaire, model);
        model.addAttribute("begun", !answers.equals(Answers.NONE));
        model.addAttribute("next", answered == asked ? Step.Named.REVIEW : firstOpen(questionnaire, answers));
        model.addAttribute("asked", asked);
        model.addAttribute("minutes", Math.ceilDiv(asked * SECONDS_PER_QUESTION, 60));
        model.addAttribute("closes", day(questionnaire.terms().closesAt()));
        model.addAttribute("unreleased", RoundTerms.UNRELEASED_DAYS);
        model.addAttribute("discussed", discussed(questionnaire));
        return "answer-about";
    }

    /** A line for each time that the round was talked through. */
    private List<String> discussed(Questionnaire questionnaire) {
        return questionnaire.discussions().stream()
                .map(each -> messages.text(
                        language(),
                        "round.discussed.by",
                        NorwegianTime.longDate(each.on(), language().locale()),
                        each.with()))
                .toList();
    }

    /** The page asked for; a question that is not there gives way to the nearest. */
    String step(AnswerForm form, Code code, Questionnaire questionnaire, Answers answers, Model model) {
        return switch (form.target().orElse(Step.Named.ABOUT)) {
            case Step.Single(int number) -> single(number, code, questionnaire, answers, model);
            case Step.Named named ->
                switch (named) {
                    case ABOUT -> about(code, questionnaire, answers, model);
                    case ALL -> all(code, questionnaire, answers, model);
                    case COMMENT ->
                        questionnaire.terms().comments()
                                ? comment(code, questionnaire, answers, model)
                                : review(form, code, questionnaire, answers, model);
                    case REVIEW -> review(form, code, questionnaire, answers, model);
                };
        };
    }

    private String single(int wanted, Code code, Questionnaire questionnaire, Answers answers, Model model) {
        List<AskedQuestion> questions = questions(questionnaire, answers);
        int number = Math.clamp(wanted, 1, questions.size());
        AskedQuestion question = questions.get(number - 1);
        questionsFrame(new Step.Single(number), code, questionnaire, model);
        model.addAttribute("question", question);
        model.addAttribute("text", question.text());
        model.addAttribute("asked", questions.size());
        model.addAttribute("previous", number == 1 ? Step.Named.ABOUT : new Step.Single(number - 1));
        model.addAttribute(
                "next", number < questions.size() ? new Step.Single(number + 1) : afterQuestions(questionnaire));
        return "answer-question";
    }

    private static Step afterQuestions(Questionnaire questionnaire) {
        return questionnaire.terms().comments() ? Step.Named.COMMENT : Step.Named.REVIEW;
    }

    private String all(Code code, Questionnaire questionnaire, Answers answers, Model model) {
        questionsFrame(Step.Named.ALL, code, questionnaire, model);
        model.addAttribute("drawing", drawing);
        model.addAttribute("parts", parts(questions(questionnaire, answers)));
        model.addAttribute("comment", answers.comment());
        model.addAttribute("previous", Step.Named.ABOUT);
        model.addAttribute("next", Step.Named.REVIEW);
        model.addAttribute("single", firstOpen(questionnaire, answers));
        return "answer-all";
    }

    private String comment(Code code, Questionnaire questionnaire, Answers answers, Model model) {
        questionsFrame(Step.Named.COMMENT, code, questionnaire, model);
        model.addAttribute("comment", answers.comment());
        model.addAttribute("previous", new Step.Single(questionnaire.questions().size()));
        model.addAttribute("next", Step.Named.REVIEW);
        return "answer-comment";
    }

    private String review(AnswerForm form, Code code, Questionnaire questionnaire, Answers answers, Model model) {
        int asked = questionnaire.questions().size();
        Step last = questionnaire.terms().comments() ? Step.Named.COMMENT : new Step.Single(asked);
        Step from = form.from().filter(step -> step != Step.Named.ABOUT).orElse(last);
        questionsFrame(Step.Named.REVIEW, code, questionnaire, model);
        model.addAttribute("drawing", drawing);
        model.addAttribute("parts", parts(questions(questionnaire, answers)));
        model.addAttribute("comment", answers.comment());
        model.addAttribute("asked", asked);
        model.addAttribute("answered", answered(questionnaire, answers));
        model.addAttribute("from", from);
        model.addAttribute("previous", from);
        model.addAttribute("nothing", false);
        return "answer-review";
    }

    String nothingToSubmit(AnswerForm form, Code code, Questionnaire questionnaire, Model model) {
        String page = review(form, code, questionnaire, Answers.NONE, model);
        model.addAttribute("nothing", true);
        return page;
    }

    private void frame(Code code, String self, Questionnaire questionnaire, Model model) {
        model.addAttribute("self", self);
        model.addAttribute("code", code.grouped());
        model.addAttribute("asking", questionnaire);
        model.addAttribute("language", language());
    }

    private void questionsFrame(Step step, Code code, Questionnaire questionnaire, Model model) {
        frame(code, AnswerRoutes.QUESTIONS, questionnaire, model);
        model.addAttribute("step", step);
    }

    private Language language() {
        return pageLanguage.of(request);
    }

    private List<AskedQuestion> questions(Questionnaire questionnaire, Answers answers) {
        return drawing.questions(questionnaire, language(), answers);
    }

    private static Map<Part, List<AskedQuestion>> parts(List<AskedQuestion> questions) {
        Map<Part, List<AskedQuestion>> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            List<AskedQuestion> ofPart = questions.stream()
                    .filter(question -> question.text().part() == part)
                    .toList();
            if (!ofPart.isEmpty()) {
                parts.put(part, ofPart);
            }
        }
        return parts;
    }

    private static long answered(Questionnaire questionnaire, Answers answers) {
        return questionnaire.questions().stream()
                .filter(question -> answers.isAnswered(question.id()))
                .count();
    }

    /** The first question without an answer; the last when there is none. */
    private static Step firstOpen(Questionnaire questionnaire, Answers answers) {
        var questions = questionnaire.questions();
        Optional<Integer> first = IntStream.range(0, questions.size())
                .filter(at -> !answers.isAnswered(questions.get(at).id()))
                .boxed()
                .findFirst();
        return new Step.Single(first.orElse(questions.size() - 1) + 1);
    }

    private String day(Instant moment) {
        return NorwegianTime.longDate(moment, language().locale());
    }
}
