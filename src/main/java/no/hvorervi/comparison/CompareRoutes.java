package no.hvorervi.comparison;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.results.ResultRoutes;

/** Paths of units side by side. */
public final class CompareRoutes {

    public static final String UNIT = "unit";
    public static final String ROUND = "runde";
    public static final String PATH = "enhet/:" + UNIT + "/sammenlign/:" + ROUND + "?";

    /** A unit chosen by its number; may be there several times. */
    public static final String WITH = "med";

    /** Whether units without a name are shown too. */
    public static final String UNNAMED = "utennavn";

    /** The principle that is looked at over time, by its key. */
    public static final String PRINCIPLE = "prinsipp";

    private CompareRoutes() {}

    /** The last round. */
    public static String latest(UnitId unit) {
        return "enhet/" + unit + "/sammenlign";
    }

    public static String round(UnitId unit, RoundId round) {
        return ResultRoutes.comparison(unit, round);
    }
}
