package no.hvorervi.distribution;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.AnswerRoutes;
import no.hvorervi.rounds.RoundRoutes;

/** Paths of the pages on which codes are given out. None of them ever holds a code. */
public final class DistributionRoutes {

    public static final String ROUND_PATH = RoundRoutes.ROUND_PATH + "/utsending";
    public static final String PART_PATH = RoundRoutes.PART_PATH + "/utsending";

    /** Where a shared device gets a fresh ballot for each person. */
    public static final String DEVICE = AnswerRoutes.START + "/felles";

    /** Where anybody with an open link gets a ballot. */
    public static final String OPEN = AnswerRoutes.START + "/apen";

    /** Behind {@link #DEVICE} and {@link #OPEN}: makes the ballot. */
    public static final String BEGIN = "/start";

    /** Behind {@link #DEVICE}: the device is shared no longer. */
    public static final String END = "/slutt";

    private DistributionRoutes() {}

    /** All units of a round. */
    public static String round(RoundId round) {
        return RoundRoutes.round(round) + "/utsending";
    }

    /** One unit. */
    public static String part(UnitId unit, RoundId round) {
        return RoundRoutes.part(unit, round) + "/utsending";
    }
}
