package no.hvorervi.results;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** Paths of what is released of a unit. */
public final class ResultRoutes {

    public static final String UNIT = "unit";
    public static final String ROUND = "runde";

    public static final String LATEST_PATH = "enhet/:" + UNIT + "/resultat";
    public static final String ROUND_PATH = LATEST_PATH + "/:" + ROUND;
    public static final String METHOD_PATH = ROUND_PATH + "/metode";

    private ResultRoutes() {}

    /** The last round. */
    public static String latest(UnitId unit) {
        return "enhet/" + unit + "/resultat";
    }

    public static String round(UnitId unit, RoundId round) {
        return latest(unit) + "/" + round;
    }

    public static String method(UnitId unit, RoundId round) {
        return round(unit, round) + "/metode";
    }

    /** The unit beside others in the round. */
    public static String comparison(UnitId unit, RoundId round) {
        return "enhet/" + unit + "/sammenlign/" + round;
    }
}
