package no.hvorervi.release;

import java.util.Optional;

/**
 * How far the release of a round has come.
 *
 * @param step the one being done
 * @param unitsDone how many units' figures are stored
 * @param planDigest of the figures that are being stored; empty before they are and after they are published
 */
record ReleaseJobState(
        State state,
        ReleaseStep step,
        int unitsDone,
        int unitsTotal,
        Optional<String> planDigest,
        Optional<Tally> tally,
        Optional<ReleaseFault> fault) {

    enum State {
        RUNNING,
        PUBLISHED,
        FAILED
    }

    /** How many figures are shown, and how many are not although somebody has answered. */
    record Tally(int shown, int withheld) {}
}
