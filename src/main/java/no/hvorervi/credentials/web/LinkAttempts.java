package no.hvorervi.credentials.web;

import jakarta.servlet.http.HttpServletRequest;
import no.hvorervi.base.Attempts;
import no.hvorervi.base.Network;
import no.hvorervi.base.TooManyAttemptsException;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;

/** Slows down whoever tries secrets of links, and says so at the field. */
@Component
class LinkAttempts {

    private final Attempts attempts;

    LinkAttempts(Attempts attempts) {
        this.attempts = attempts;
    }

    boolean mayTry(String what, HttpServletRequest request, BindingResult result) {
        try {
            attempts.count(what, "", Network.of(request.getRemoteAddr()));
            return true;
        } catch (TooManyAttemptsException slowed) {
            result.rejectValue("code", "attempts.wait", new Object[] {slowed.minutes()}, "");
            return false;
        }
    }

    void succeeded(String what, HttpServletRequest request) {
        attempts.forget(what, "", Network.of(request.getRemoteAddr()));
    }
}
