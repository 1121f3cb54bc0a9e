package no.hvorervi.intake;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.Item;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.RoundTerms;

/**
 * What the holder of a code is asked, and on which terms.
 *
 * @param unitName the name of the unit that the answers are about
 * @param questions what is asked of this voice, in order: the principles, what promotes, what hinders, the balance, and the
 *     municipality's own statements
 */
public record Questionnaire(
        RoundTerms terms,
        UnitId unit,
        String unitName,
        AnonymousVoice voice,
        Criteria criteria,
        List<Question> questions,
        Standing standing) {

    static Questionnaire of(
            RoundTerms terms, UnitId unit, String unitName, AnonymousVoice voice, Criteria criteria, Standing standing) {
        return new Questionnaire(
                terms, unit, unitName, voice, criteria, questions(terms, voice, criteria), standing);
    }

    private static List<Question> questions(RoundTerms terms, AnonymousVoice voice, Criteria criteria) {
        Stream<Question> own = IntStream.range(0, terms.statements().size())
                .mapToObj(at -> new Question.OfRound(at + 1, terms.statements().get(at)));
        return Stream.concat(ofCriteria(terms, voice, criteria), own).toList();
    }

    private static Stream<Question> ofCriteria(RoundTerms terms, AnonymousVoice voice, Criteria criteria) {
        return switch (voice) {
            case EMPLOYEE ->
                (terms.nineOnly() ? criteria.principles().stream().map(Item.class::cast) : criteria.items())
                        .map(item -> new Question.OfCriteria(item, item.statement()));
            case CITIZEN -> criteria.principles().stream().flatMap(Questionnaire::ofCitizens);
        };
    }

    private static Stream<Question> ofCitizens(Principle principle) {
        return principle.citizenStatement().stream().map(statement -> new Question.OfCriteria(principle, statement));
    }

    /** The question of that id; empty when it is not asked here. */
    public Optional<Question> find(QuestionId id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /**
     * Passes answers that can be given here.
     *
     * @throws IllegalArgumentException if they answer what is not asked, or by a score that the question does not have, or
     *     have a comment where none is asked for
     */
    void require(Answers answers) {
        boolean fit = answers.scores().entrySet().stream()
                        .allMatch(each -> find(each.getKey())
                                .map(question -> question.range().contains(each.getValue()))
                                .orElse(false))
                && answers.unsure().stream().allMatch(each -> find(each).isPresent())
                && (terms.comments() || answers.comment().isEmpty());
        if (!fit) {
            throw new IllegalArgumentException("Answers to another questionnaire");
        }
    }
}
