package no.hvorervi.digest;

import no.hvorervi.accounts.AccountRoutes;

/** Paths of saying no to letters. */
public final class DigestRoutes {

    /** Asks for the code of a letter; with {@code #} and a code behind it, it is filled in. */
    public static final String LINK = "/varsler";

    /** What the code leads to. It never stands in a path. */
    public static final String LINK_SHOWN = LINK + "/vis";

    /** Says no, and yes again. */
    public static final String LINK_REFUSE = LINK + "/nei";

    public static final String LINK_TAKE = LINK + "/ja";

    /** The switch on the page of one's own account. */
    public static final String OWN = AccountRoutes.OWN + "/varsler";

    private DigestRoutes() {}
}
