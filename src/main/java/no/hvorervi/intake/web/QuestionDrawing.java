package no.hvorervi.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.LocalizedText;
import no.hvorervi.i18n.Messages;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Questionnaire;
import no.hvorervi.intake.web.WrittenQuestion.Option;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Writes and draws the questions of the pages that have them all. Each is drawn once with nothing chosen and once for each
 * answer that there is, and then remembered, since it looks the same to everyone; what somebody has chosen is put in afterwards
 * and remembered nowhere.
 */
@Component
class QuestionDrawing {

    /** Of a questionnaire in a language, texts that are mostly shared. */
    private static final int MOST_WRITTEN = 300;

    /** Of a question in a language, a few kilobytes: those of the criteria, and the statements of many rounds. */
    private static final int MOST_DRAWN = 1_000;

    private final SpringTemplateEngine templates;
    private final Messages messages;
    private final Cache<Asked, List<WrittenQuestion>> written =
            Caffeine.newBuilder().maximumSize(MOST_WRITTEN).build();
    private final Cache<WrittenQuestion, Drawn> drawn =
            Caffeine.newBuilder().maximumSize(MOST_DRAWN).build();

    QuestionDrawing(SpringTemplateEngine templates, Messages messages) {
        this.templates = templates;
        this.messages = messages;
    }

    /** What the wording of all questions follows from. */
    private record Asked(
            CriteriaVersionId criteria,
            AnonymousVoice voice,
            boolean nineOnly,
            List<LocalizedText> statements,
            Language language) {}

    /**
     * A question as HTML.
     *
     * @param choice the group of fields, with nothing chosen
     * @param given the line that says what was answered; of no answer too
     */
    private record Drawn(String choice, Map<Optional<Option>, String> given) {}

    /** The questions with what was answered to them. */
    List<AskedQuestion> questions(Questionnaire asked, Language language, Answers answers) {
        var key = new Asked(
                asked.terms().criteria(),
                asked.voice(),
                asked.terms().nineOnly(),
                asked.terms().statements(),
                language);
        return written.get(key, unknown -> new WrittenQuestion.Writer(messages, language, asked).all()).stream()
                .map(question -> question.with(answers))
                .toList();
    }

    /** The group of fields, as HTML. */
    public String choice(AskedQuestion question) {
        String html = drawn.get(question.text(), this::draw).choice();
        return question.answer()
                .map(chosen -> "value=\"" + chosen.value() + "\"")
                .map(field -> html.replace(field, field + " checked=\"checked\""))
                .orElse(html);
    }

    /** The line that says what was answered, as HTML. */
    public String given(AskedQuestion question) {
        return Optional.ofNullable(
                        drawn.get(question.text(), this::draw).given().get(question.answer()))
                .orElseThrow();
    }

    private Drawn draw(WrittenQuestion question) {
        var unanswered = new AskedQuestion(question, Optional.empty());
        Map<Optional<Option>, String> given = new HashMap<>();
        given.put(unanswered.answer(), draw("given", unanswered));
        for (Option option : question.options()) {
            var answered = new AskedQuestion(question, Optional.of(option));
            given.put(answered.answer(), draw("given", answered));
        }
        return new Drawn(draw("question", unanswered), Map.copyOf(given));
    }

    private String draw(String fragment, AskedQuestion question) {
        var context = new Context(question.text().language().locale(), Map.of("question", question));
        return templates.process("answer-parts", Set.of(fragment), context).strip();
    }
}
