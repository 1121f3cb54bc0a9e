package no.hvorervi.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.criteria.CriteriaRoutes;

/** Which requests a plain server-rendered page answers, and not Flow. */
final class PlainPaths {

    private static final List<String> EXACT = List.of(
            CriteriaRoutes.ABOUT,
            "/error",
            "/personvern",
            "/tilgjengelighet",
            "/svar",
            "/resultat",
            "/varsler",
            "/v",
            "/dette-skjedde",
            AccountRoutes.LOGIN,
            AccountRoutes.LOGOUT,
            AccountRoutes.SETUP,
            AccountRoutes.INVITATION,
            AccountRoutes.FORGOTTEN,
            AccountRoutes.NEW_PASSWORD,
            SignInRoutes.CODE,
            AccountRoutes.OWN);

    private static final List<String> BELOW = List.of(
            "/sprak/",
            "/actuator/",
            "/scim/",
            "/svar/",
            "/resultat/",
            "/varsler/",
            "/v/",
            "/dette-skjedde/",
            AccountRoutes.LOGIN + "/",
            AccountRoutes.LOGOUT + "/",
            AccountRoutes.OWN + "/");

    private PlainPaths() {}

    static boolean matches(HttpServletRequest request) {
        String path = request.getServletPath();
        return EXACT.contains(path) || BELOW.stream().anyMatch(path::startsWith);
    }
}
