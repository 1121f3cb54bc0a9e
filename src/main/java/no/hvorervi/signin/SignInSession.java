package no.hvorervi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.util.Optional;
import no.hvorervi.accounts.AccountSessions;
import no.hvorervi.accounts.Principals;
import no.hvorervi.accounts.SessionId;
import no.hvorervi.ids.AccountId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.LogoutHandler;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.web.util.WebUtils;

/**
 * Begins and ends the session of whoever signs in, whichever way: under a new id, and with a row that all instances see.
 *
 * <p>A session without such a row is signed out by {@link FreshAccount} at its next request.
 */
@Component
public class SignInSession implements SessionAuthenticationStrategy, LogoutHandler, HttpSessionListener {

    private static final Logger LOG = LoggerFactory.getLogger(SignInSession.class);
    private static final String ATTRIBUTE = SignedInSession.class.getName();

    private final AccountSessions sessions;
    private final SecurityContextRepository contexts = new HttpSessionSecurityContextRepository();

    SignInSession(AccountSessions sessions) {
        this.sessions = sessions;
    }

    /** Called by whatever filter has just found out who somebody is. */
    @Override
    public void onAuthentication(
            Authentication authentication, HttpServletRequest request, HttpServletResponse response) {
        SignInDetails details = authentication.getDetails() instanceof SignInDetails known
                ? known
                : new SignInDetails(SignInWay.PROVIDER, false);
        Principals.accountOf(authentication).ifPresent(account -> begin(account, details, request, response));
    }

    /** Begins the session of an account. */
    public void begin(
            AccountId account, SignInDetails details, HttpServletRequest request, HttpServletResponse response) {
        request.getSession();
        request.changeSessionId();
        // Of the session before it, which somebody else may have planted.
        new HttpSessionCsrfTokenRepository().saveToken(null, request, response);
        SessionId id = sessions.begin(account, details.way().name());
        request.getSession().setAttribute(ATTRIBUTE, new SignedInSession(id, details));
    }

    /** Signs somebody in who has proved everything that is asked for. */
    public void signIn(
            Authentication authentication,
            SignInDetails details,
            HttpServletRequest request,
            HttpServletResponse response) {
        begin(Principals.accountOf(authentication).orElseThrow(), details, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    /** What is known of the sign-in that the request belongs to. */
    public static Optional<SignedInSession> of(HttpServletRequest request) {
        return WebUtils.getSessionAttribute(request, ATTRIBUTE) instanceof SignedInSession session
                ? Optional.of(session)
                : Optional.empty();
    }

    /** Notes that what was missing has been made good since. */
    public static void replaceDetails(SignInDetails details, HttpServletRequest request) {
        of(request)
                .ifPresent(session ->
                        WebUtils.setSessionAttribute(request, ATTRIBUTE, new SignedInSession(session.id(), details)));
    }

    /** Whether the session that the request belongs to goes on. */
    boolean isOpen(AccountId account, HttpServletRequest request) {
        return of(request)
                .filter(session -> sessions.isOpen(session.id(), account, !SessionLimits.isAskedByItself(request)))
                .isPresent();
    }

    @Override
    public void logout(
            HttpServletRequest request,
            HttpServletResponse response,
            @org.jspecify.annotations.Nullable Authentication authentication) {
        Optional<AccountId> account = Optional.ofNullable(authentication).flatMap(Principals::accountOf);
        of(request).ifPresent(session -> account.ifPresent(id -> sessions.signOut(session.id(), id)));
    }

    /** A session that ended by itself, or with the server, leaves no row. */
    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        HttpSession ended = event.getSession();
        if (ended.getAttribute(ATTRIBUTE) instanceof SignedInSession session) {
            try {
                sessions.forget(session.id());
            } catch (DataAccessException | TransactionException away) {
                // The row is of no use without the session, and goes with the next sign-in after eleven hours.
                LOG.debug("A session that ended could not be noted", away);
            }
        }
    }
}
