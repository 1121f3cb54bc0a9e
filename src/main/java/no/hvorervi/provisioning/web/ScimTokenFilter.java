package no.hvorervi.provisioning.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import no.hvorervi.provisioning.IntegrationRoutes;
import no.hvorervi.provisioning.Provisioner;
import no.hvorervi.provisioning.ScimSecret;
import no.hvorervi.provisioning.ScimTokenService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a directory through that shows a token, to the municipality of that token only. A wrong token, one that has ended and
 * one of another municipality are answered alike.
 */
class ScimTokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ScimTokenFilter.class);
    private static final String SCHEME = "Bearer ";

    private final ScimTokenService tokens;
    private final ScimThrottle throttle;

    ScimTokenFilter(ScimTokenService tokens, ScimThrottle throttle) {
        this.tokens = tokens;
        this.throttle = throttle;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String address = request.getRemoteAddr();
        Optional<ScimSecret> secret = secret(request);
        if (secret.isPresent() && throttle.isSlowed(address) && !throttle.hasBeenRight(secret.get())) {
            refuseForNow(response, Duration.ofMinutes(1));
            return;
        }
        Optional<Provisioner> directory;
        try {
            directory = secret.flatMap(tokens::use).filter(each -> isInOwn(request, each));
        } catch (RuntimeException failure) {
            LOG.error("A directory's token could not be looked up", failure);
            ScimAnswers.sendError(response, HttpStatus.SERVICE_UNAVAILABLE, "Try again later");
            return;
        }
        if (directory.isEmpty() || secret.isEmpty()) {
            throttle.countWrong(address);
            response.setHeader("WWW-Authenticate", "Bearer realm=\"scim\"");
            ScimAnswers.sendError(response, HttpStatus.UNAUTHORIZED, "The token is missing or not valid here");
            return;
        }
        throttle.remember(secret.get());
        Duration wait = throttle.count(directory.get().token());
        if (wait.isPositive()) {
            refuseForNow(response, wait);
            return;
        }
        SecurityContextHolder.setContext(context(directory.get()));
        chain.doFilter(request, response);
    }

    private static Optional<ScimSecret> secret(HttpServletRequest request) {
        String header = Optional.ofNullable(request.getHeader("Authorization")).orElse("");
        return header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                ? ScimSecret.parse(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    private static boolean isInOwn(HttpServletRequest request, Provisioner directory) {
        String own = IntegrationRoutes.scim(directory.municipality());
        String path = request.getServletPath()
                + Optional.ofNullable(request.getPathInfo()).orElse("");
        return path.equals(own) || path.startsWith(own + "/");
    }

    private static void refuseForNow(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
        ScimAnswers.sendError(response, HttpStatus.TOO_MANY_REQUESTS, "Too many requests; try again later");
    }

    private static SecurityContext context(Provisioner directory) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                directory, null, List.of(new SimpleGrantedAuthority(Provisioner.AUTHORITY))));
        return context;
    }
}
