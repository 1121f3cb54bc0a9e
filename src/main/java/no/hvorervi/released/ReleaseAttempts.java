package no.hvorervi.released;

import java.util.List;
import java.util.Optional;
import no.hvorervi.ids.ReleaseId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.released.ReleasedQueries.Stage;
import org.springframework.stereotype.Component;

/**
 * Releases that are being made, for the release alone: it proves what is stored before anybody sees it. Of what is published it
 * knows nothing.
 */
@Component
public final class ReleaseAttempts {

    private final ReleasedRoundQueries rounds;
    private final ReleasedReader reader;

    ReleaseAttempts(ReleasedRoundQueries rounds, ReleasedReader reader) {
        this.rounds = rounds;
        this.reader = reader;
    }

    public Optional<ReleaseAttempt> find(RoundId round) {
        return reader.read(() -> rounds.findAttempt(round));
    }

    /** In the order of the tree. */
    public List<ReleasedUnit> units(ReleaseId release) {
        return reader.units(release, Stage.ATTEMPT);
    }

    /** Hands over all figures, and holds few of them at a time. */
    public void forEachFigure(ReleaseId release, FigureReader to) {
        reader.forEachFigure(release, Stage.ATTEMPT, units(release), to);
    }

    public List<Turnout> turnouts(ReleaseId release) {
        return reader.turnouts(release, Stage.ATTEMPT);
    }

    public List<ReleasedScale> scales(ReleaseId release) {
        return reader.scales(release, Stage.ATTEMPT);
    }
}
