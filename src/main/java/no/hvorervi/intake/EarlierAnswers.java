package no.hvorervi.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Stores what was answered elsewhere, for the import and nobody else. From then on it is as if the round had closed here: one
 * answer cannot be read again, and all are deleted in their time.
 *
 * <p>It does not know who may bring answers in: the import calls it in the transaction that stores the round.
 */
@Component
public class EarlierAnswers {

    private final SubmissionCheck check;
    private final KeptAnswers kept;
    private final ResponseRepository responses;
    private final OpenRounds rounds;
    private final Clock clock;

    EarlierAnswers(
            SubmissionCheck check, KeptAnswers kept, ResponseRepository responses, OpenRounds rounds, Clock clock) {
        this.check = check;
        this.kept = kept;
        this.responses = responses;
        this.rounds = rounds;
        this.clock = clock;
    }

    /**
     * Stores all answers of a round that was brought in.
     *
     * @throws IllegalStateException if the round was asked here, or has its answers already
     * @throws IllegalArgumentException if one answers what the round does not ask of that voice, by a score that there is not,
     *     or for a unit that the round does not ask
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void insert(RoundId round, List<EarlierAnswer> answers) {
        if (!rounds.isImported(round) || responses.isKept(round)) {
            throw new IllegalStateException("Round " + round + " takes no answers from elsewhere");
        }
        RoundTerms terms = rounds.findTerms(round).orElseThrow();
        Instant now = clock.instant();
        SubmissionCheck.OfRound fits = check.of(round, now);
        List<Submission> submissions = answers.stream()
                .map(each -> new Submission(each.unit(), each.voice(), new Answers(each.scores(), Set.of(), "")))
                .toList();
        if (!submissions.stream().allMatch(fits::fits)) {
            throw new IllegalArgumentException("Answers to what round " + round + " does not ask");
        }
        // Not from the day it ended, which may be years ago: they would be gone before they can be released.
        kept.insert(terms, fits.units(), submissions, NorwegianTime.dateOf(now).plusDays(RoundTerms.UNRELEASED_DAYS));
    }
}
