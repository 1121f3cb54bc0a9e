package no.hvorervi.signin;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.credentials.SetupService;
import org.springframework.web.filter.OncePerRequestFilter;

/** Until the installation has an administrator, only the set-up page answers. */
class SetupGate extends OncePerRequestFilter {

    private static final List<String> ALWAYS =
            List.of("/frontend/", "/_static/", "/actuator/health", "/sprak/", "/error", "/favicon.ico");

    private final SetupService setup;

    SetupGate(SetupService setup) {
        this.setup = setup;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getServletPath();
        if (path.equals(AccountRoutes.SETUP) || ALWAYS.stream().anyMatch(path::startsWith) || setup.isDone()) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")) {
            response.sendRedirect(request.getContextPath() + AccountRoutes.SETUP);
        } else {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }
}
