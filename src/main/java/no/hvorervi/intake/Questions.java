package no.hvorervi.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Principle;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundTerms;

/**
 * What a round asks of a voice, and which answers fit it.
 *
 * @param comments whether a comment can be written
 */
record Questions(Map<QuestionId, Question> byId, boolean comments) {

    static Questions of(RoundTerms terms, AnonymousVoice voice, Criteria criteria) {
        return of(inOrder(terms, voice, criteria), terms.comments());
    }

    static Questions of(List<Question> asked, boolean comments) {
        return new Questions(asked.stream().collect(Collectors.toMap(Question::id, Function.identity())), comments);
    }

    /** In the order in which they are asked. */
    static List<Question> inOrder(RoundTerms terms, AnonymousVoice voice, Criteria criteria) {
        Stream<Question> own = IntStream.range(0, terms.statements().size())
                .mapToObj(at -> new Question.OfRound(at + 1, terms.statements().get(at)));
        return Stream.concat(ofCriteria(terms, voice, criteria), own).toList();
    }

    private static Stream<Question> ofCriteria(RoundTerms terms, AnonymousVoice voice, Criteria criteria) {
        return switch (voice) {
            case EMPLOYEE ->
                criteria.items().filter(terms::asks).map(item -> new Question.OfCriteria(item, item.statement()));
            case CITIZEN -> criteria.principles().stream().filter(terms::asks).flatMap(Questions::ofCitizens);
        };
    }

    private static Stream<Question> ofCitizens(Principle principle) {
        return principle.citizenStatement().stream().map(statement -> new Question.OfCriteria(principle, statement));
    }

    /** Whether they answer only what is asked, by scores that there are, with a comment only where one can be written. */
    boolean fit(Answers answers) {
        return answers.scores().entrySet().stream().allMatch(each -> Optional.ofNullable(byId.get(each.getKey()))
                        .filter(question -> question.range().contains(each.getValue()))
                        .isPresent())
                && byId.keySet().containsAll(answers.unsure())
                && (comments || answers.comment().isEmpty());
    }
}
