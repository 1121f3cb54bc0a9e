package no.hvorervi.results.web;

import no.hvorervi.base.SecretThrottle;
import no.hvorervi.base.SecretThrottle.Limit;
import no.hvorervi.results.ResultCode;
import org.springframework.stereotype.Component;

/** Slows down whoever opens links faster than a whole staff that is told of one at the same time. */
@Component
class ResultThrottle {

    private static final Limit OF_LINK = new Limit(300, 10);

    /** Codes that nobody has asked with lately: no more are real than units open their links in a minute. */
    private static final Limit OF_ALL = new Limit(1_000, 50);

    private final SecretThrottle throttle = new SecretThrottle(OF_LINK, OF_ALL);

    boolean mayAsk(ResultCode code) {
        return throttle.mayAsk(code.value());
    }
}
