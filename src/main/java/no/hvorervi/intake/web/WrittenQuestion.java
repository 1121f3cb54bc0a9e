package no.hvorervi.intake.web;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.criteria.BalanceItem;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.criteria.ScoreRange;
import no.hvorervi.i18n.Language;
import no.hvorervi.i18n.Messages;
import no.hvorervi.intake.Answers;
import no.hvorervi.intake.Question;
import no.hvorervi.intake.QuestionId;
import no.hvorervi.intake.Questionnaire;
import no.hvorervi.rounds.AnonymousVoice;

/**
 * A question in one language, alike for all who are asked it.
 *
 * @param number among those asked, from 1
 * @param explanation what is meant, where that is written down
 * @param options the scores, the lowest first, and «don't know» last
 */
record WrittenQuestion(
        Language language,
        int number,
        QuestionId id,
        Part part,
        String statement,
        Optional<String> explanation,
        List<Option> options) {

    /**
     * An answer to choose.
     *
     * @param value as it is written in the form: the score, or {@link AskedQuestion#UNSURE}
     * @param level what it looks like in practice, where that is described
     */
    record Option(String value, String name, Optional<String> level) {}

    /** The name of its field in the form. */
    public String field() {
        return id.toString();
    }

    /** Whether its levels are described. */
    public boolean hasLevels() {
        return options.stream().anyMatch(option -> option.level().isPresent());
    }

    /** With what was answered to it. */
    AskedQuestion with(Answers answers) {
        OptionalInt score = answers.scoreOf(id);
        String value = score.isPresent() ? Integer.toString(score.getAsInt()) : AskedQuestion.UNSURE;
        boolean isAnswered = score.isPresent() || answers.isUnsure(id);
        return new AskedQuestion(
                this,
                isAnswered
                        ? options.stream()
                                .filter(option -> option.value().equals(value))
                                .findFirst()
                        : Optional.empty());
    }

    /** Puts questions into a language. */
    record Writer(Messages messages, Language language, Questionnaire questionnaire) {

        List<WrittenQuestion> all() {
            List<Question> questions = questionnaire.questions();
            return IntStream.range(0, questions.size())
                    .mapToObj(at -> write(at + 1, questions.get(at)))
                    .toList();
        }

        private WrittenQuestion write(int number, Question question) {
            Option unsure =
                    new Option(AskedQuestion.UNSURE, criteria().noAnswer().in(language), Optional.empty());
            return new WrittenQuestion(
                    language,
                    number,
                    question.id(),
                    Part.of(question, questionnaire.voice()),
                    question.statement().in(language),
                    explanation(question),
                    Stream.concat(
                                    question.range().scores().stream().map(score -> option(question, score)),
                                    Stream.of(unsure))
                            .toList());
        }

        private Criteria criteria() {
            return questionnaire.criteria();
        }

        private Option option(Question question, int score) {
            return new Option(Integer.toString(score), name(question, score), level(question, score));
        }

        private String name(Question question, int score) {
            return question.range().equals(ScoreRange.BALANCE)
                    ? messages.text(language, "balance.score." + (score - ScoreRange.BALANCE.min()))
                    : criteria().scaleLabel(score).in(language);
        }

        /** Written for those who work there, as explanations are: citizens are asked something else. */
        private Optional<String> level(Question question, int score) {
            return item(question)
                    .filter(Principle.class::isInstance)
                    .map(Principle.class::cast)
                    .map(principle -> principle.level(score).in(language));
        }

        private Optional<String> explanation(Question question) {
            return item(question).flatMap(item -> switch (item) {
                case Principle principle -> Optional.of(principle.explanation().in(language));
                case BalanceItem balance ->
                    Optional.of(messages.text(
                            language,
                            "answer.meant.balance",
                            balance.low().in(language),
                            balance.high().in(language)));
                default -> Optional.empty();
            });
        }

        private Optional<Item> item(Question question) {
            return question instanceof Question.OfCriteria asked && questionnaire.voice() == AnonymousVoice.EMPLOYEE
                    ? Optional.of(asked.item())
                    : Optional.empty();
        }
    }
}
