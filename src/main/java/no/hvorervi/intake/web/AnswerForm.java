package no.hvorervi.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.i18n.Language;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Code;
import no.hvorervi.intake.Question;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.intake.Questionnaire;

/** What a page of the questionnaire sends. */
record AnswerForm(Map<String, String[]> fields) {

    static final String CODE = "kode";
    static final String COMMENT = "kommentar";
    private static final String LANGUAGE = "sprak";

    /** The page that it is sent from. */
    private static final String STEP = "steg";

    /** The page that is asked for. */
    private static final String TARGET = "til";

    /** The page that the review was opened from. */
    private static final String FROM = "fra";

    private static final int LONGEST_TYPED = 64;

    static AnswerForm of(HttpServletRequest request) {
        var fields = new HashMap<>(request.getParameterMap());
        if (request.getAttribute(AnswerRoutes.FRESH_CODE) instanceof Code fresh) {
            fields.put(CODE, new String[] {fresh.value()});
        }
        return new AnswerForm(fields);
    }

    private String field(String name) {
        String[] values = fields.get(name);
        return values == null || values.length == 0 ? "" : values[0];
    }

    /** The code as it was typed, cut to what a code can be written with. */
    String typed() {
        String typed = field(CODE);
        return typed.substring(0, Math.min(typed.length(), LONGEST_TYPED));
    }

    Optional<Code> code() {
        return Code.parse(field(CODE));
    }

    /** The language that was chosen on the page; empty when none was. */
    Optional<Language> language() {
        return Language.find(field(LANGUAGE));
    }

    Optional<Step> step() {
        return Step.parse(field(STEP));
    }

    /** Without one, the page stays. */
    Optional<Step> target() {
        return Step.parse(field(TARGET)).or(this::step);
    }

    /** Where the review leads back to. */
    Optional<Step> from() {
        return step().filter(step -> step != Step.Named.REVIEW).or(() -> Step.parse(field(FROM)));
    }

    /** The answers of the page put into those saved before; what does not fit the questionnaire is left out. */
    Answers into(Answers saved, Questionnaire questionnaire) {
        Map<QuestionId, Integer> scores = new HashMap<>();
        Set<QuestionId> unsure = new HashSet<>();
        for (Question question : questionnaire.questions()) {
            QuestionId id = question.id();
            String value = field(id.toString());
            if (value.equals(AskedQuestion.UNSURE)) {
                unsure.add(id);
            } else if (!value.isEmpty()) {
                score(question, value).ifPresent(score -> scores.put(id, score));
            }
        }
        Answers answers = saved.withAll(scores, unsure);
        boolean hasComment = questionnaire.terms().comments() && fields.containsKey(COMMENT);
        return hasComment ? answers.withComment(comment()) : answers;
    }

    private static Optional<Integer> score(Question question, String value) {
        return question.range().scores().stream()
                .filter(score -> score.toString().equals(value))
                .findFirst();
    }

    /** The field lets nobody write more than is kept; browsers send two characters for the end of a line. */
    private String comment() {
        String comment = field(COMMENT).replace("\r\n", "\n").strip();
        return comment.substring(0, Math.min(comment.length(), Answers.MAX_COMMENT));
    }
}
