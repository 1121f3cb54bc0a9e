package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.accounts.CurrentUser;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until a person has what the roles demand, a long password and perhaps a second factor, only the pages that give it answer. */
class AccountGate extends OncePerRequestFilter {

    private static final List<String> ALWAYS = List.of(
            AccountRoutes.LOGIN,
            AccountRoutes.LOGOUT,
            "/frontend/",
            "/_static/",
            "/VAADIN/build/",
            "/VAADIN/static/",
            "/favicon.ico",
            "/error");

    /** What Flow's client understands as having to load the page anew, which leads to the page that is missing. */
    private static final String RELOAD = "{\"meta\":{\"sessionExpired\":true}}";

    private final CurrentUser currentUser;
    private final SignInPolicy policy;

    AccountGate(CurrentUser currentUser, SignInPolicy policy) {
        this.currentUser = currentUser;
        this.policy = policy;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> missing = currentUser.find().isPresent() ? pageOfWhatIsMissing(request) : Optional.empty();
        if (missing.isEmpty() || isOpen(request.getServletPath(), missing.get())) {
            chain.doFilter(request, response);
        } else if (request.getParameter("v-r") != null) {
            response.setContentType("application/json");
            response.getWriter().write(RELOAD);
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(request.getContextPath() + missing.get());
        } else {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private static boolean isOpen(String path, String missing) {
        return path.equals(missing) || ALWAYS.stream().anyMatch(path::startsWith);
    }

    private Optional<String> pageOfWhatIsMissing(HttpServletRequest request) {
        // Without anything known of the sign-in, it counts as the weakest.
        SignInDetails details = SignInSession.of(request)
                .map(SignedInSession::details)
                .orElse(new SignInDetails(SignInWay.PASSWORD, false));
        if (details.mustChoosePassword()) {
            return Optional.of(SignInRoutes.OWN_PASSWORD);
        }
        return details.way() == SignInWay.PASSWORD && policy.requiresSecondFactor(currentUser.roles())
                ? Optional.of(SignInRoutes.SECOND_FACTOR)
                : Optional.empty();
    }
}
