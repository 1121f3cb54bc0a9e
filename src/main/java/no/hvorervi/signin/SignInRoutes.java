package no.hvorervi.signin;

import no.hvorervi.accounts.AccountRoutes;

/** Paths of signing in with a provider. */
public final class SignInRoutes {

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
