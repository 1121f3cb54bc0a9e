package no.hvorervi.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import no.hvorervi.released.StoredProof;

/** How far the release of a round has come, as those who write the round are told. */
public sealed interface ReleaseProgress {

    /** People still answer, or will. */
    record Answering(Instant closesAt) implements ReleaseProgress {}

    /** Nobody was asked, or the round was given up, so that there is nothing to show. */
    record Nothing() implements ReleaseProgress {}

    /** People were asked and the round is over, but nobody was given a code, so that there are no answers. */
    record Unanswered() implements ReleaseProgress {}

    /** The answers are about to be opened. */
    record Waiting() implements ReleaseProgress {}

    /**
     * It is being worked on.
     *
     * @param unitsDone how many of the units have their figures stored, while they are being stored
     */
    record Running(ReleaseStep step, int unitsDone, int unitsTotal) implements ReleaseProgress {}

    /**
     * Leaders and representatives see it.
     *
     * @param employeesFrom from which day on employees, and those above the units, see theirs
     * @param shown how many figures are shown
     * @param withheld how many are not although somebody has answered
     * @param broader the names of units that should ask in larger groups: too many of those below are too small
     */
    record Published(
            Instant at,
            LocalDate employeesFrom,
            int group,
            int shown,
            int withheld,
            StoredProof proof,
            List<String> broader)
            implements ReleaseProgress {}

    /** It never will be. */
    record Failed(ReleaseFault fault) implements ReleaseProgress {}
}
