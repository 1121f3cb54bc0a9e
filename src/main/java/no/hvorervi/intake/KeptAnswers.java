package no.hvorervi.intake;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.Trees;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Stores the answers of rounds that are over: shuffled, scores apart from comments, and those of small units with others. */
@Component
class KeptAnswers {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final ClosingRepository repository;
    private final ResponseRepository responses;
    private final Trees trees;

    KeptAnswers(ClosingRepository repository, ResponseRepository responses, Trees trees) {
        this.repository = repository;
        this.responses = responses;
        this.trees = trees;
    }

    /**
     * Stores all answers of a round at once.
     *
     * @param asked the units that could answer
     * @param deleteOn the day on which they are deleted unless the round is released
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void insert(RoundTerms terms, Set<UnitId> asked, List<Submission> submissions, LocalDate deleteOn) {
        List<Submission> kept = SmallGroups.moved(submissions, parents(terms), asked, terms.smallestGroup());
        repository.insertResponses(terms.id(), shuffled(kept));
        repository.insertComments(
                terms.id(),
                shuffled(kept.stream()
                        .filter(each -> !each.answers().comment().isBlank())
                        .toList()));
        responses.insertDeadline(terms.id(), deleteOn);
    }

    /** The unit that each stands under on the last day of the round, which is how the round is released. */
    private Map<UnitId, UnitId> parents(RoundTerms terms) {
        return StoredUnit.parents(trees.findStored(terms.municipality(), NorwegianTime.dateOf(terms.closesAt())));
    }

    private static List<Submission> shuffled(List<Submission> submissions) {
        var copy = new ArrayList<>(submissions);
        Collections.shuffle(copy, RANDOM);
        return copy;
    }
}
