package no.hvorervi.release;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.released.ReleaseAttempt;
import no.hvorervi.released.ReleaseAttempts;
import no.hvorervi.released.ReleaseBasis;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.StoredProof;
import org.springframework.stereotype.Component;

/**
 * Proves from what is stored, as everybody could who sees all of it, that few people's answers stay hidden; before a release is
 * published, and at any time after. It writes nothing, and does not know who may ask.
 */
@Component
public class Prover {

    private final ReleaseAttempts attempts;
    private final ReleasedRounds releases;

    Prover(ReleaseAttempts attempts, ReleasedRounds releases) {
        this.attempts = attempts;
        this.releases = releases;
    }

    /**
     * What was found out about a release that is published.
     *
     * @param stored the proof that was made before it was published
     */
    public record Proven(ReleasedRound release, ProofReport report, StoredProof stored) {

        /** Whether it still is what was proven then. */
        public boolean isAsReleased() {
            return report.digest().equals(stored.digest());
        }

        /** Whether it may stand as it is. */
        public boolean holds() {
            return report.isSafe() && isAsReleased();
        }
    }

    /**
     * Proves a release together with those near to it.
     *
     * @return empty if nothing of the round is published
     * @throws IllegalArgumentException if what is stored cannot be figures of a release
     */
    public Optional<Proven> prove(RoundId round) {
        return releases.find(round).map(this::prove);
    }

    /** All releases of the same municipality that were published before, each by itself; the first at the front. */
    public List<Proven> earlier(ReleasedRound release) {
        return releases.ids(release.municipality()).stream()
                .takeWhile(id -> !id.equals(release.id()))
                .flatMap(id -> releases.find(id).stream())
                .map(this::prove)
                .toList();
    }

    private Proven prove(ReleasedRound release) {
        StoredFigures figures =
                new StoredFigures(release.id(), new Frame(release.basis(), releases.units(release.id())));
        readPublished(figures);
        return new Proven(
                release,
                ProofCheck.of(figures, near(release.basis())),
                releases.proof(release.id()).orElseThrow());
    }

    /** Proves what is about to be published together with what is near to it. */
    ProofReport prove(ReleaseAttempt attempt, List<StoredFigures> near) {
        var figures = new StoredFigures(attempt.id(), new Frame(attempt.basis(), attempts.units(attempt.id())));
        attempts.forEachFigure(attempt.id(), figures);
        figures.end(attempts.turnouts(attempt.id()), attempts.scales(attempt.id()));
        return ProofCheck.of(figures, near);
    }

    /** Published releases of other rounds of the municipality that closed so shortly before or after. */
    List<StoredFigures> near(ReleaseBasis basis) {
        List<StoredFigures> near = new ArrayList<>();
        for (ReleasedRound other : nearRounds(basis)) {
            var figures = new StoredFigures(other.id(), new Frame(other.basis(), releases.units(other.id())));
            readPublished(figures);
            near.add(figures);
        }
        return near;
    }

    /** Which they are. */
    List<ReleaseId> nearIds(ReleaseBasis basis) {
        return nearRounds(basis).stream().map(ReleasedRound::id).toList();
    }

    private List<ReleasedRound> nearRounds(ReleaseBasis basis) {
        return releases
                .closedBetween(
                        basis.municipality(),
                        RecentRounds.firstNear(basis.closedOn()),
                        RecentRounds.lastNear(basis.closedOn()))
                .stream()
                .filter(other -> !other.round().equals(basis.round()))
                .toList();
    }

    private void readPublished(StoredFigures figures) {
        releases.forEachFigure(figures.id(), figures);
        figures.end(releases.turnouts(figures.id()), releases.scales(figures.id()));
    }
}
