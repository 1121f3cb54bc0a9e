package no.hvorervi.yousaid;

import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.rounds.RoundRoutes;

/** Paths of what units tell of their rounds. */
public final class OutcomeRoutes {

    public static final String UNIT = "unit";
    public static final String ROUND = "runde";

    public static final String LIST_PATH = "enhet/:" + UNIT + "/dette-skjedde";
    public static final String ROUND_PATH = LIST_PATH + "/:" + ROUND;

    /** For everybody: the municipalities that tell something. */
    public static final String PUBLIC = "/dette-skjedde";

    /** For everybody: what units of a municipality tell. */
    public static final String PUBLIC_MUNICIPALITY = PUBLIC + "/kommune/{code}";

    /** For everybody: what a unit tells. */
    public static final String PUBLIC_PAGE = PUBLIC + "/{code}";

    /** Names the language of a page for everybody; without it, it is bokmål. */
    public static final String LANGUAGE = "sprak";

    /** For those who have the link to a unit's results; the code never stands in the path. */
    public static final String LINKED = "/resultat/dette-skjedde";

    private OutcomeRoutes() {}

    /** The number that a path names; empty if it names none. */
    public static Optional<Long> parse(String text) {
        return RoundRoutes.parse(text);
    }

    /** All rounds of the unit. */
    public static String of(UnitId unit) {
        return "enhet/" + unit + "/dette-skjedde";
    }

    public static String of(UnitId unit, RoundId round) {
        return of(unit) + "/" + round;
    }

    /** For everybody. */
    public static String page(OutcomeAddress address) {
        return PUBLIC + "/" + address;
    }

    /** For everybody. */
    public static String municipality(MunicipalityId municipality) {
        return PUBLIC + "/kommune/" + municipality;
    }
}
