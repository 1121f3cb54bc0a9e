package no.hvorervi.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import no.hvorervi.ids.AccountId;
import org.springframework.web.util.WebUtils;

/**
 * Somebody whose password was right and whose code is awaited. It gives no right to anything: to all else the person is a
 * stranger.
 *
 * @param until when the password has to be typed again
 * @param triesLeft how many codes may be tried before that too
 */
public record HalfSignedIn(AccountId account, boolean mustChoosePassword, Instant until, int triesLeft) {

    private static final String ATTRIBUTE = HalfSignedIn.class.getName();
    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int TRIES = 5;

    static void begin(AccountId account, boolean mustChoosePassword, Instant now, HttpServletRequest request) {
        request.getSession();
        request.changeSessionId();
        new HalfSignedIn(account, mustChoosePassword, now.plus(LASTS), TRIES).store(request);
    }

    /** Empty when nobody is, or it took too long or too many tries. */
    public static Optional<HalfSignedIn> of(HttpServletRequest request, Instant now) {
        return WebUtils.getSessionAttribute(request, ATTRIBUTE) instanceof HalfSignedIn half
                        && now.isBefore(half.until())
                        && half.triesLeft() > 0
                ? Optional.of(half)
                : Optional.empty();
    }

    /** One try less. */
    public void useTry(HttpServletRequest request) {
        new HalfSignedIn(account, mustChoosePassword, until, triesLeft - 1).store(request);
    }

    public static void end(HttpServletRequest request) {
        WebUtils.setSessionAttribute(request, ATTRIBUTE, null);
    }

    private void store(HttpServletRequest request) {
        WebUtils.setSessionAttribute(request, ATTRIBUTE, this);
    }
}
