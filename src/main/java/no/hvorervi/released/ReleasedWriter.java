package no.hvorervi.released;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedRepository.Fit;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.stereotype.Component;

/**
 * Writes what is shown of a round, once: first as an attempt that nobody sees, which can be cleared, then published, from
 * when on nothing of it changes. For the release alone, in its transactions; it does not know who may ask.
 */
@Component
public final class ReleasedWriter {

    /** Fewer comments are not shown: they would be taken for somebody's. */
    public static final int FEWEST_COMMENTS = 3;

    private final ReleasedRepository releases;
    private final ReleasedFrameRepository frames;
    private final ReleasedFigureRepository figures;

    ReleasedWriter(ReleasedRepository releases, ReleasedFrameRepository frames, ReleasedFigureRepository figures) {
        this.releases = releases;
        this.frames = frames;
        this.figures = figures;
    }

    /** Begins the attempt; a round has one at most, published or not, which the schema holds. */
    public ReleaseId begin(NewRelease release) {
        ReleaseId id = releases.insertRound(release.basis());
        frames.insertItems(id, release.basis().items());
        frames.insertUnits(id, release.units());
        return id;
    }

    /**
     * Adds figures to an attempt.
     *
     * @throws IllegalArgumentException if one is of fewer people than the round promised, or of no item of it
     * @throws IllegalStateException if the release is published, or there is none
     */
    public void addFigures(ReleaseId release, Collection<FigureRow> rows) {
        Fit fit = lockAttempt(release);
        rows.forEach(row -> requireFit(row, fit));
        figures.insertFigures(release, rows);
    }

    private static void requireFit(FigureRow row, Fit fit) {
        boolean isLargeEnough =
                switch (row.figure()) {
                    case Figure.Hidden() -> true;
                    case Figure.Full full -> full.n() >= fit.spreadGroup();
                    case Figure.Visible visible -> visible.n() >= fit.group();
                };
        if (!isLargeEnough || row.item() < 1 || row.item() > fit.items()) {
            throw new IllegalArgumentException("A figure that does not fit the release");
        }
    }

    /**
     * Adds to an attempt how many answered.
     *
     * @throws IllegalArgumentException if they are fewer than the round promised
     * @throws IllegalStateException if the release is published, or there is none
     */
    public void addTurnout(ReleaseId release, Collection<Turnout> turnouts) {
        Fit fit = lockAttempt(release);
        if (turnouts.stream().anyMatch(each -> each.people().orElse(fit.group()) < fit.group())) {
            throw new IllegalArgumentException("A turnout that does not fit the release");
        }
        figures.insertTurnouts(release, turnouts);
    }

    /**
     * Adds to an attempt how well its items measure.
     *
     * @throws IllegalStateException if the release is published, or there is none
     */
    public void addScales(ReleaseId release, Collection<ReleasedScale> scales) {
        lockAttempt(release);
        figures.insertScales(release, scales);
    }

    /**
     * Says which units of an attempt have too many small ones below them; the others then have not.
     *
     * @throws IllegalStateException if the release is published, or there is none
     */
    public void markHidingThird(ReleaseId release, Collection<UnitId> units) {
        lockAttempt(release);
        frames.setHidesThird(release, units);
    }

    /**
     * Says that the figures of the attempt are safe, which nothing can be published without. To be called in the transaction that
     * publishes: a proof can never be taken back.
     *
     * @throws IllegalStateException if the release is published, or there is none
     */
    public void addProof(ReleaseId release, StoredProof proof) {
        lockAttempt(release);
        releases.insertProof(release, proof);
    }

    /**
     * From now on everybody sees it who may, and nothing of it changes any more.
     *
     * @param employeesFrom from which day on employees and those above see their figures
     * @throws IllegalStateException if it is published or not proven, or there is none
     */
    public void publish(ReleaseId release, Instant at, LocalDate employeesFrom) {
        lockAttempt(release);
        if (!releases.setPublished(release, at, employeesFrom)) {
            throw new IllegalStateException("Release " + release + " is not proven");
        }
    }

    /**
     * Adds comments of a unit to what is published; in the order given, which must tell nothing. Once for each unit and voice,
     * which the schema holds.
     *
     * @throws IllegalArgumentException if they are so few that nobody would be hidden among them
     * @throws IllegalStateException if the release is not published
     */
    public void addComments(ReleaseId release, UnitId unit, AnonymousVoice voice, List<String> comments) {
        if (comments.size() < FEWEST_COMMENTS) {
            throw new IllegalArgumentException("Too few comments");
        }
        if (!releases.lockPublished(release)) {
            throw new IllegalStateException("Release " + release + " is not published");
        }
        figures.insertComments(release, unit, voice, comments);
    }

    /**
     * Deletes all that was computed for an attempt, so that it can be computed anew from what is frozen.
     *
     * @throws IllegalStateException if the release is published, or there is none
     */
    public void clearFigures(ReleaseId release) {
        lockAttempt(release);
        figures.deleteFigures(release);
        frames.setHidesThird(release, List.of());
    }

    /**
     * Deletes an attempt as if it had never been begun.
     *
     * @throws IllegalStateException if the release is published, or there is none
     */
    public void clearAttempt(ReleaseId release) {
        lockAttempt(release);
        figures.deleteFigures(release);
        frames.deleteFrame(release);
        if (!releases.deleteAttempt(release)) {
            throw new IllegalStateException("Release " + release + " is published");
        }
    }

    private Fit lockAttempt(ReleaseId release) {
        return releases.lockAttempt(release)
                .orElseThrow(() -> new IllegalStateException("Release " + release + " is no attempt"));
    }
}
