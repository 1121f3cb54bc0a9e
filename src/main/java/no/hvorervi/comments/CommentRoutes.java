package no.hvorervi.comments;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.RoundRoutes;

/** Paths of the page on which comments are gone through. */
public final class CommentRoutes {

    public static final String PATH = RoundRoutes.PART_PATH + "/kommentarer";

    private CommentRoutes() {}

    /** The comments of the unit in the round. */
    public static String of(UnitId unit, RoundId round) {
        return RoundRoutes.part(unit, round) + "/kommentarer";
    }
}
