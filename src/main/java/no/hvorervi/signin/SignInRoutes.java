package no.hvorervi.signin;

import no.hvorervi.accounts.AccountRoutes;

/** Paths of signing in, here and with a provider, and of the plain pages of one's own account. */
public final class SignInRoutes {

    public static final String CODE = AccountRoutes.LOGIN + "/kode";
    public static final String OWN_SESSIONS = AccountRoutes.OWN + "/okter";
    public static final String OWN_PASSWORD = AccountRoutes.OWN + "/passord";
    public static final String SECOND_FACTOR = AccountRoutes.OWN + "/totrinn";
    public static final String SECOND_FACTOR_OFF = SECOND_FACTOR + "/av";
    public static final String RECOVERY_CODES = SECOND_FACTOR + "/koder";

    /** Where open tabs ask whether their session goes on. */
    public static final String STATE = AccountRoutes.OWN + "/okt";

    /** Sends the browser to the provider. */
    public static final String START = AccountRoutes.LOGIN + "/med/{key}";

    /** Where the provider sends the browser back; one for each, so that no provider can answer for another. */
    public static final String RETURN = AccountRoutes.LOGIN + "/svar/{key}";

    /** Where a provider itself says that sessions have ended. */
    public static final String ENDED = AccountRoutes.LOGOUT + "/fra/{key}";

    private SignInRoutes() {}

    static String returnFor(String key) {
        return RETURN.replace("{key}", key);
    }
}
