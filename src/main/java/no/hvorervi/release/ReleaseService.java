package no.hvorervi.release;

import java.time.Clock;
import java.util.List;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.intake.Responses;
import no.hvorervi.release.ReleaseJobState.Tally;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.Round;
import no.hvorervi.rounds.RoundNotFoundException;
import no.hvorervi.rounds.RoundService;
import org.springframework.stereotype.Service;

/** Releases as those who write the rounds see them: how far they have come, and what was proven; no figure. */
@Service
public class ReleaseService {

    private final RoundService rounds;
    private final OpenRounds openRounds;
    private final Responses responses;
    private final ReleaseRepository jobs;
    private final ReleasedRounds releases;
    private final Transactions transactions;
    private final Clock clock;

    ReleaseService(
            RoundService rounds,
            OpenRounds openRounds,
            Responses responses,
            ReleaseRepository jobs,
            ReleasedRounds releases,
            Transactions transactions,
            Clock clock) {
        this.rounds = rounds;
        this.openRounds = openRounds;
        this.responses = responses;
        this.jobs = jobs;
        this.releases = releases;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * How far the release of a round has come.
     *
     * @throws RoundNotFoundException if there is no such round, or the person does not write it
     */
    @SignedIn
    public ReleaseProgress progress(RoundId id) {
        Round round = rounds.get(id);
        return switch (round.state()) {
            case CANCELLED -> new ReleaseProgress.Nothing();
            case DRAFT, PREPARED, OPEN ->
                new ReleaseProgress.Answering(round.settings().times().closesAt());
            case CLOSED -> ofClosed(id);
        };
    }

    private ReleaseProgress ofClosed(RoundId id) {
        return transactions
                .readOnce(() -> jobs.find(id))
                .map(job -> switch (job.state()) {
                    case RUNNING -> new ReleaseProgress.Running(job.step(), job.unitsDone(), job.unitsTotal());
                    case FAILED -> new ReleaseProgress.Failed(job.fault().orElseThrow());
                    case PUBLISHED ->
                        published(releases.find(id).orElseThrow(), job.tally().orElseThrow());
                })
                .orElseGet(() -> unbegun(id));
    }

    private ReleaseProgress unbegun(RoundId id) {
        if (transactions.read(() -> openRounds.findOpened(id, clock.instant())).isEmpty()) {
            return new ReleaseProgress.Nothing();
        }
        return responses.isComing(id) ? new ReleaseProgress.Waiting() : new ReleaseProgress.Unanswered();
    }

    private ReleaseProgress published(ReleasedRound release, Tally tally) {
        List<String> broader = releases.units(release.id()).stream()
                .filter(ReleasedUnit::hidesThird)
                .map(ReleasedUnit::name)
                .toList();
        return new ReleaseProgress.Published(
                release.releasedAt(),
                release.employeesFrom(),
                release.group(),
                tally.shown(),
                tally.withheld(),
                releases.proof(release.id()).orElseThrow(),
                broader);
    }
}
