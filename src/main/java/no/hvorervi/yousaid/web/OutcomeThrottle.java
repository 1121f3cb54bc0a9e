package no.hvorervi.yousaid.web;

import no.hvorervi.base.SecretThrottle;
import no.hvorervi.base.SecretThrottle.Limit;
import no.hvorervi.results.ResultCode;
import org.springframework.stereotype.Component;

/** Slows down whoever asks faster than a whole town that reads of one page in the newspaper. */
@Component
class OutcomeThrottle {

    private static final Limit OF_PAGE = new Limit(2_000, 200);

    /** Addresses that nobody has asked for lately: no more are real than a search engine reads in a minute. */
    private static final Limit OF_ALL_PAGES = new Limit(1_000, 50);

    private static final Limit OF_LINK = new Limit(300, 10);
    private static final Limit OF_ALL_LINKS = new Limit(1_000, 50);

    private final SecretThrottle pages = new SecretThrottle(OF_PAGE, OF_ALL_PAGES);
    private final SecretThrottle links = new SecretThrottle(OF_LINK, OF_ALL_LINKS);

    boolean mayAsk(String page) {
        return pages.mayAsk(page);
    }

    boolean mayAsk(ResultCode code) {
        return links.mayAsk(code.value());
    }
}
