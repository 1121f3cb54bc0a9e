package no.hvorervi.intake;

import java.util.List;
import java.util.Optional;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.Approval.Discussion;
import no.hvorervi.rounds.RoundTerms;

/**
 * What the holder of a code is asked, and on which terms.
 *
 * @param discussions when and by whom the round was talked through in the unit
 * @param unitName the name of the unit that the answers are about
 * @param questions what is asked of this voice, in order: the principles, what promotes, what hinders, the balance, and the
 *     municipality's own statements
 */
public record Questionnaire(
        RoundTerms terms,
        List<Discussion> discussions,
        UnitId unit,
        String unitName,
        AnonymousVoice voice,
        Criteria criteria,
        List<Question> questions,
        Standing standing) {

    static Questionnaire of(
            RoundTerms terms,
            List<Discussion> discussions,
            UnitId unit,
            String unitName,
            AnonymousVoice voice,
            Criteria criteria,
            Standing standing) {
        return new Questionnaire(
                terms,
                discussions,
                unit,
                unitName,
                voice,
                criteria,
                Questions.inOrder(terms, voice, criteria),
                standing);
    }

    /** The question of that id; empty when it is not asked here. */
    public Optional<Question> find(QuestionId id) {
        return questions.stream().filter(each -> each.id().equals(id)).findFirst();
    }

    /** Whether this is what the holder of the ballot is asked. */
    boolean isFor(Ballot ballot) {
        return ballot.round().equals(terms.id()) && ballot.unit().equals(unit) && ballot.voice() == voice;
    }

    /**
     * Passes answers that can be given here.
     *
     * @throws IllegalArgumentException if they answer what is not asked, or by a score that the question does not have, or
     *     have a comment where none is asked for
     */
    void require(Answers answers) {
        if (!Questions.of(questions, terms.comments()).fit(answers)) {
            throw new IllegalArgumentException("Answers to another questionnaire");
        }
    }
}
