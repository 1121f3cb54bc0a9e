package no.hvorervi.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Map;
import java.util.Set;
import no.hvorervi.i18n.Language;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Draws the questions of the page that has them all. Each is drawn once with nothing chosen and then remembered, since it looks
 * the same to everyone; what somebody has chosen is put in afterwards and remembered nowhere.
 */
@Component
class QuestionDrawing {

    /** Of a question in a language, a few kilobytes: those of the criteria, and the statements of many rounds. */
    private static final int MOST_REMEMBERED = 1_000;

    private final SpringTemplateEngine templates;
    private final Cache<Drawn, String> unanswered =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    QuestionDrawing(SpringTemplateEngine templates) {
        this.templates = templates;
    }

    private record Drawn(Language language, AskedQuestion question) {}

    /** The questions in one language. */
    record InLanguage(QuestionDrawing drawing, Language language) {

        /** The group of fields, as HTML. */
        public String of(AskedQuestion question) {
            return drawing.draw(language, question);
        }
    }

    InLanguage in(Language language) {
        return new InLanguage(this, language);
    }

    private String draw(Language language, AskedQuestion question) {
        String html = unanswered.get(new Drawn(language, question.withoutAnswer()), this::draw);
        return question.answer()
                .map(chosen -> "value=\"" + chosen.value() + "\"")
                .map(field -> html.replace(field, field + " checked=\"checked\""))
                .orElse(html);
    }

    private String draw(Drawn drawn) {
        var context = new Context(drawn.language().locale(), Map.of("question", drawn.question()));
        return templates.process("answer-parts", Set.of("question"), context).strip();
    }
}
