package no.hvorervi.intake;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import no.hvorervi.sealing.RoundKeys;
import no.hvorervi.sealing.RoundSeal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Opens the answers of rounds that are over, all at once and shuffled, and deletes everything that was there to answer with.
 *
 * <p>Each round is closed in one transaction that holds the round's key: two instances that try get one result, and one that
 * is cut short is done again. Only then the private key is deleted; where that was not reached, the next run does it.
 *
 * @see <a href="../../../../../docs/decisions/0015-sealed-answers.md">decision 0015</a>
 */
@Component
class RoundCloser {

    private static final Logger LOG = LoggerFactory.getLogger(RoundCloser.class);

    private final ClosingRepository repository;
    private final KeptAnswers answers;
    private final RoundKeys keys;
    private final OpenRounds rounds;
    private final SubmissionCheck check;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    RoundCloser(
            ClosingRepository repository,
            KeptAnswers answers,
            RoundKeys keys,
            OpenRounds rounds,
            SubmissionCheck check,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.answers = answers;
        this.keys = keys;
        this.rounds = rounds;
        this.check = check;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Closes what is over; one round that cannot be closed keeps none of the others from it. */
    @Scheduled(fixedDelay = 1, initialDelay = 1, timeUnit = TimeUnit.MINUTES)
    void closeThoseOver() {
        Instant now = clock.instant();
        List<RoundId> over = transactions.read(() -> rounds.findClosed(Instant.EPOCH, now));
        Set<RoundId> unclosed = transactions.read(repository::findUnclosed);
        keys.findRounds().stream()
                .filter(round -> over.contains(round) && !unclosed.contains(round))
                .forEach(keys::delete);
        for (RoundId round : unclosed) {
            try {
                if (over.contains(round) || transactions.read(() -> hasComeToNothing(round, now))) {
                    close(round);
                }
            } catch (RuntimeException failure) {
                LOG.error("Round {} could not be closed; it is tried again in a minute", round, failure);
            }
        }
    }

    /** Whether the time of a round is over that was cancelled before anybody answered. */
    private boolean hasComeToNothing(RoundId round, Instant now) {
        return rounds.findTerms(round)
                        .filter(terms -> !terms.closesAt().isAfter(now))
                        .isPresent()
                && !repository.hasSealed(round);
    }

    /**
     * Closes a round that is over; nothing happens when that has been done.
     *
     * @throws IllegalStateException if there are answers and the private key is not here
     */
    void close(RoundId round) {
        transactions.write(() -> repository.lockKey(round).ifPresent(publicKey -> closeLocked(round, publicKey)));
        keys.delete(round);
    }

    private void closeLocked(RoundId round, byte[] publicKey) {
        SubmissionCheck.OfRound check = this.check.of(round, clock.instant());
        Opened opened = open(round, publicKey, check);
        RoundTerms terms = rounds.findTerms(round).orElseThrow();
        answers.insert(
                terms, check.units(), opened.submissions(), ResponseDeletion.ifNeverReleased(terms, clock.instant()));
        repository.deleteIntake(round);
        AuditEvent event = AuditEvent.of(AuditAction.ANSWERS_OPENED)
                .in(terms.municipality())
                .about("round", round)
                .with(
                        "answers",
                        "≥ " + Participation.roundedDown(opened.submissions().size()));
        audit.record(opened.refused() == 0 ? event : event.with("refused", opened.refused()));
    }

    private Opened open(RoundId round, byte[] publicKey, SubmissionCheck.OfRound check) {
        Optional<RoundSeal> seal = keys.find(round, publicKey);
        List<Submission> submissions = new ArrayList<>();
        int[] refused = {0};
        repository.lockSealed(
                round, locked -> seal.orElseThrow(() -> new IllegalStateException("The private key of round " + round
                                + " is not in the folder of keys: put it back from a backup"))
                        .open(round, locked)
                        .flatMap(check::read)
                        .ifPresentOrElse(submissions::add, () -> refused[0]++));
        if (refused[0] > 0) {
            LOG.warn("{} answers of round {} were not made by this application, or were changed", refused[0], round);
        }
        return new Opened(submissions, refused[0]);
    }

    /**
     * What was found.
     *
     * @param refused how many could not be read, or answer what was not asked
     */
    private record Opened(List<Submission> submissions, int refused) {}
}
