package no.hvorervi.exchange;

import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.RoundRoutes;

/** Paths of the views in which files are imported. */
public final class ExchangeRoutes {

    public static final String UNIT_IMPORT = "enheter/import";
    public static final String PEOPLE_IMPORT = "personer/import";

    /** Beside the rounds that were asked here. */
    public static final String ROUND_IMPORT = RoundRoutes.ROUNDS + "/import";

    /** Beside the page on which the addresses are one by one. */
    public static final String RECIPIENT_IMPORT = RoundRoutes.ROUND_PATH + "/adresser";

    private ExchangeRoutes() {}

    /** The addresses of one round. */
    public static String recipientImport(RoundId round) {
        return RoundRoutes.round(round) + "/adresser";
    }
}
