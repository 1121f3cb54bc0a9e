package no.hvorervi.overview;

import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;

/** Paths of the overview, and what its address says of it. */
public final class OverviewRoutes {

    /** The one unit that the person is above, or the choice among several. */
    public static final String OVERVIEW = "oversikt";

    public static final String UNIT = "unit";
    public static final String UNIT_PATH = OVERVIEW + "/:" + UNIT;

    /** In the address: the round. */
    public static final String ROUND = "runde";

    /** In the address: what units are searched by. */
    public static final String SEARCH = "sok";

    /** In the address: the page of the units. */
    public static final String PAGE = "side";

    private OverviewRoutes() {}

    /** The round, for whatever the person is above. */
    static String round(RoundId round) {
        return OVERVIEW + "?" + ROUND + "=" + round;
    }

    /** The units right below this one. */
    public static String unit(UnitId unit) {
        return OVERVIEW + "/" + unit;
    }
}
