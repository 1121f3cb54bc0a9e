package no.hvorervi.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import no.hvorervi.base.Attempts;
import no.hvorervi.base.Network;
import no.hvorervi.base.TooManyAttemptsException;
import no.hvorervi.credentials.WrongCredentialsException;
import no.hvorervi.signin.LocalSignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** What the forms share that ask for the password once more. */
@Component
class SignInForms {

    /** The field of the present password. */
    private static final String PRESENT = "present";

    private final Attempts attempts;

    SignInForms(Attempts attempts) {
        this.attempts = attempts;
    }

    /** Does what needs the password, counted as the attempt at a password that it is, and says at its field what is wrong. */
    void guarded(String email, HttpServletRequest request, BindingResult result, Runnable work) {
        Network from = Network.of(request.getRemoteAddr());
        try {
            attempts.count(LocalSignIn.ATTEMPT, email, from);
            work.run();
            attempts.forget(LocalSignIn.ATTEMPT, email, from);
        } catch (TooManyAttemptsException slowed) {
            result.rejectValue(PRESENT, "attempts.wait", new Object[] {slowed.minutes()}, "");
        } catch (WrongCredentialsException wrong) {
            result.rejectValue(PRESENT, "own.present.wrong");
        }
    }

    static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
