package no.hvorervi.release;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.RoundId;
import no.hvorervi.release.ReleaseJobState.Tally;
import no.hvorervi.released.FigureRow;
import no.hvorervi.released.ReleaseAttempt;
import no.hvorervi.released.ReleasedWriter;

/** Stores what was decided, some units at a time; whoever is cut short goes on behind the last that were stored. */
final class FigureStorage {

    /** Some eight thousand figures. */
    private static final int UNITS_AT_A_TIME = 250;

    private final ReleasedWriter writer;
    private final ReleaseRepository jobs;
    private final Transactions transactions;
    private final Clock clock;

    FigureStorage(ReleasedWriter writer, ReleaseRepository jobs, Transactions transactions, Clock clock) {
        this.writer = writer;
        this.jobs = jobs;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Stores all that is not stored.
     *
     * @param digest of the plan: what is stored of another plan is deleted first
     * @throws LeaseLostException if somebody else works on it, or could
     */
    void write(ReleaseAttempt attempt, Frame frame, ReleasePlan plan, String digest, UUID worker) {
        RoundId round = attempt.basis().round();
        int done = transactions.write(() -> {
            jobs.proceed(round, worker, clock.instant(), ReleaseStep.WRITE);
            ReleaseJobState job = jobs.find(round).orElseThrow();
            if (job.planDigest().filter(digest::equals).isPresent()) {
                return job.unitsDone();
            }
            writer.clearFigures(attempt.id());
            jobs.beginWriting(round, digest, new Tally(plan.shown(), plan.withheld()), frame.size() + 1);
            return 0;
        });
        for (int from = done; from < frame.size(); from += UNITS_AT_A_TIME) {
            int first = from;
            int end = Math.min(from + UNITS_AT_A_TIME, frame.size());
            transactions.write(() -> {
                jobs.proceed(round, worker, clock.instant(), ReleaseStep.WRITE);
                List<FigureRow> rows = new ArrayList<>();
                plan.forEachFigure(first, end, rows::add);
                writer.addFigures(attempt.id(), rows);
                jobs.setDone(round, end);
            });
        }
        // What belongs to no unit by itself counts as one more.
        if (done <= frame.size()) {
            transactions.write(() -> {
                jobs.proceed(round, worker, clock.instant(), ReleaseStep.WRITE);
                writer.addTurnout(attempt.id(), plan.turnouts());
                writer.addScales(attempt.id(), plan.scales());
                writer.markHidingThird(attempt.id(), plan.hidingThird());
                jobs.setDone(round, frame.size() + 1);
            });
        }
    }
}
