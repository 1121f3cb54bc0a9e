package no.hvorervi.signin;

import no.hvorervi.accounts.AccountRoutes;

/** Paths of the plain pages of signing in and of one's own account. */
public final class SignInRoutes {

    public static final String CODE = AccountRoutes.LOGIN + "/kode";
    public static final String OWN_SESSIONS = AccountRoutes.OWN + "/okter";
    public static final String OWN_PASSWORD = AccountRoutes.OWN + "/passord";
    public static final String SECOND_FACTOR = AccountRoutes.OWN + "/totrinn";
    public static final String SECOND_FACTOR_OFF = SECOND_FACTOR + "/av";
    public static final String RECOVERY_CODES = SECOND_FACTOR + "/koder";

    /** Where open tabs ask whether their session goes on. */
    public static final String STATE = AccountRoutes.OWN + "/okt";

    private SignInRoutes() {}
}
