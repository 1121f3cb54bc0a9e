package no.hvorervi.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import no.hvorervi.accounts.AccountRoutes;
import no.hvorervi.signin.LocalSignIn.CodeNeededException;
import no.hvorervi.signin.LocalSignIn.SlowedException;
import no.hvorervi.signin.LocalSignIn.SwitchedOffException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Where a password that was not enough leads. */
@Component
class SignInFailure implements AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(SignInFailure.class);

    private final Clock clock;

    SignInFailure(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        switch (failure) {
            case CodeNeededException code -> {
                HalfSignedIn.begin(code.account(), code.mustChoosePassword(), clock.instant(), request);
                response.sendRedirect(request.getContextPath() + SignInRoutes.CODE);
            }
            case SlowedException slowed -> backToLogin("vent=" + slowed.minutes(), request, response);
            case SwitchedOffException off -> response.sendError(HttpServletResponse.SC_FORBIDDEN);
            case AuthenticationServiceException away -> {
                LOG.error("Nobody can sign in", away);
                backToLogin("utilgjengelig", request, response);
            }
            default -> backToLogin("error", request, response);
        }
    }

    private static void backToLogin(String query, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.sendRedirect(request.getContextPath() + AccountRoutes.LOGIN + "?" + query);
    }
}
