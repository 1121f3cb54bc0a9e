package no.hvorervi.intake.web;

import io.github.bucket4j.TimeMeter;
import no.hvorervi.base.SecretThrottle;
import no.hvorervi.base.SecretThrottle.Limit;
import no.hvorervi.intake.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever asks more than people who answer ever do.
 *
 * <p>Sixty random bits are what keeps codes from being guessed: as fast as is let through here, for a month on end, with a code for
 * each of Oslo's 53,000 employees, the chance to hit one is below 1 in 10,000.
 */
@Component
class AnswerThrottle {

    /** All requests with one code: as many at once, and then as many each second. */
    static final int OF_CODE_AT_ONCE = 120;

    private static final int OF_CODE_PER_SECOND = 2;

    /**
     * Codes that nobody has asked with lately, as every guess is one. If all of Oslo's employees began within two minutes, that
     * would be 440 a second; two processors hand in for fewer than 800.
     */
    static final int OF_ALL_AT_ONCE = 4_000;

    private static final int OF_ALL_PER_SECOND = 800;

    private final SecretThrottle throttle;

    @Autowired
    AnswerThrottle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    AnswerThrottle(TimeMeter time) {
        throttle = new SecretThrottle(
                new Limit(OF_CODE_AT_ONCE, OF_CODE_PER_SECOND), new Limit(OF_ALL_AT_ONCE, OF_ALL_PER_SECOND), time);
    }

    /** Counts a request that shows the code; whether it may be looked at. */
    boolean mayAsk(Code code) {
        return throttle.mayAsk(code.value());
    }
}
