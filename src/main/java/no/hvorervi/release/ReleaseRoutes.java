package no.hvorervi.release;

import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.RoundRoutes;

/** Paths of the pages on releases. */
public final class ReleaseRoutes {

    public static final String PATH = RoundRoutes.ROUND_PATH + "/frigivelse";

    private ReleaseRoutes() {}

    /** How far the release of the round has come. */
    public static String of(RoundId round) {
        return RoundRoutes.round(round) + "/frigivelse";
    }
}
