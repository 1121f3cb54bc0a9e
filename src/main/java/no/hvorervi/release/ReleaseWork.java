package no.hvorervi.release;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.Responses;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.Trees;
import no.hvorervi.release.ReleaseJobState.State;
import no.hvorervi.released.NewRelease;
import no.hvorervi.released.ReleaseAttempt;
import no.hvorervi.released.ReleaseAttempts;
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Releases a round, once: by steps, each of which can be done again, so that whoever takes over after a crash goes on where the
 * other stopped and ends with the same figures. Nobody presses a button for it, and nobody can hold results back.
 *
 * <p>It does not know who may ask.
 *
 * @see <a href="../../../../../docs/decisions/0018-suppression-and-proof.md">decision 0018</a>
 */
@Component
public class ReleaseWork {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseWork.class);

    /** How many times more is hidden when the proof has found something; what it finds then is a mistake of ours. */
    private static final int MOST_REPAIRS = 3;

    private final OpenRounds rounds;
    private final Responses responses;
    private final Trees trees;
    private final Freezer freezer;
    private final AnswerReader answers;
    private final ReleaseAttempts attempts;
    private final ReleasedWriter writer;
    private final Prover prover;
    private final ReleaseRepository jobs;
    private final ReleaseEnd end;
    private final Transactions transactions;
    private final Clock clock;

    ReleaseWork(
            OpenRounds rounds,
            Responses responses,
            Trees trees,
            Freezer freezer,
            AnswerReader answers,
            ReleaseAttempts attempts,
            ReleasedWriter writer,
            Prover prover,
            ReleaseRepository jobs,
            ReleaseEnd end,
            Transactions transactions,
            Clock clock) {
        this.rounds = rounds;
        this.responses = responses;
        this.trees = trees;
        this.freezer = freezer;
        this.answers = answers;
        this.attempts = attempts;
        this.writer = writer;
        this.prover = prover;
        this.jobs = jobs;
        this.end = end;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Releases the round, or goes on with it. */
    public ReleaseOutcome run(RoundId round) {
        Optional<ReleaseJobState> before = transactions.readOnce(() -> jobs.find(round));
        if (before.isPresent() && before.get().state() != State.RUNNING) {
            return outcome(before.get());
        }
        RoundTerms terms = transactions.read(() -> rounds.findTerms(round)).orElseThrow();
        boolean isKept = responses.isKept(round);
        UUID worker = UUID.randomUUID();
        if ((!isKept && before.isEmpty()) || !claim(terms, worker)) {
            return new ReleaseOutcome.NotReady();
        }
        try {
            return isKept ? release(terms, worker) : end.fail(terms, worker, ReleaseFault.ANSWERS_GONE);
        } catch (RuntimeException failure) {
            leave(round, worker, failure);
            throw failure;
        }
    }

    private static ReleaseOutcome outcome(ReleaseJobState over) {
        return over.fault().<ReleaseOutcome>map(ReleaseOutcome.Failed::new).orElseGet(ReleaseOutcome.Published::new);
    }

    private boolean claim(RoundTerms terms, UUID worker) {
        Instant now = clock.instant();
        boolean isAsked =
                !transactions.read(() -> rounds.findOpened(terms.id(), now)).isEmpty();
        return isAsked && transactions.write(() -> jobs.claim(terms.id(), terms.municipality(), worker, now));
    }

    private void leave(RoundId round, UUID worker, RuntimeException failure) {
        try {
            transactions.write(() -> jobs.leave(round, worker));
        } catch (RuntimeException again) {
            failure.addSuppressed(again);
        }
    }

    private ReleaseOutcome release(RoundTerms terms, UUID worker) {
        ReleaseAttempt attempt = freeze(terms, worker);
        var frame = new Frame(attempt.basis(), attempts.units(attempt.id()));
        proceed(terms.id(), worker, ReleaseStep.READ);
        Tallies tallies = transactions.read(() -> answers.read(terms.id(), frame));
        List<StoredFigures> near = prover.near(frame.basis());
        Withheld withheld = withheld(frame, near);
        for (int repairs = 0; repairs <= MOST_REPAIRS; repairs++) {
            proceed(terms.id(), worker, ReleaseStep.DECIDE);
            ReleasePlan plan = ReleasePlan.of(frame, freezer.asked(frame.basis()), tallies, withheld);
            String digest = plan.digest();
            new FigureStorage(writer, jobs, transactions, clock).write(attempt, frame, plan, digest, worker);
            proceed(terms.id(), worker, ReleaseStep.PROVE);
            ProofReport report = prover.prove(attempt, near);
            if (report.isSafe()) {
                requireSame(digest, report);
                proceed(terms.id(), worker, ReleaseStep.PUBLISH);
                return end.publish(terms, attempt, report, worker);
            }
            LOG.error(
                    "What would be shown of round {} is not safe: {}",
                    terms.id(),
                    report.refusal().orElseThrow());
            if (report.offending().isEmpty()) {
                break;
            }
            withheld.add(report.offending());
        }
        return end.fail(terms, worker, ReleaseFault.NOT_SAFE);
    }

    /** What must not be shown beside the releases near to it. */
    private Withheld withheld(Frame frame, List<StoredFigures> near) {
        var withheld = new Withheld();
        if (!near.isEmpty()) {
            MunicipalityId municipality = frame.basis().municipality();
            var successions = transactions.read(() -> trees.findSuccessions(municipality));
            Map<UnitId, UnitId> places = places(frame);
            near.forEach(other -> withheld.add(
                    RecentRounds.hidden(frame, other, List.of(places, places(other.frame())), successions)));
        }
        return withheld;
    }

    private Map<UnitId, UnitId> places(Frame frame) {
        return StoredUnit.parents(transactions.read(() ->
                trees.findStored(frame.basis().municipality(), frame.basis().closedOn())));
    }

    private ReleaseAttempt freeze(RoundTerms terms, UUID worker) {
        return attempts.find(terms.id()).orElseGet(() -> {
            transactions.write(() -> {
                Instant now = clock.instant();
                jobs.proceed(terms.id(), worker, now, ReleaseStep.FREEZE);
                NewRelease release = freezer.freeze(terms, now).orElseThrow();
                writer.begin(release);
            });
            return attempts.find(terms.id()).orElseThrow();
        });
    }

    private void proceed(RoundId round, UUID worker, ReleaseStep step) {
        transactions.write(() -> jobs.proceed(round, worker, clock.instant(), step));
    }

    private static void requireSame(String digest, ProofReport report) {
        if (!digest.equals(report.digest())) {
            throw new IllegalStateException("What is stored is not what was decided");
        }
    }
}
