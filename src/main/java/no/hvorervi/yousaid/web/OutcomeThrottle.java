package no.hvorervi.yousaid.web;

import no.hvorervi.base.SecretThrottle;
import no.hvorervi.base.SecretThrottle.Limit;
import no.hvorervi.results.ResultCode;
import org.springframework.stereotype.Component;

/** Slows down whoever asks faster than a whole town that reads of one page in the newspaper. */
@Component
class OutcomeThrottle {

    private static final Limit OF_PAGE = new Limit(2_000, 200);

    /** Addresses where nothing is, of all together: what is there is read however many somebody tries. */
    private static final Limit OF_WRONG_PAGES = new Limit(1_000, 50);

    private static final Limit OF_LINK = new Limit(300, 10);
    private static final Limit OF_WRONG_LINKS = new Limit(1_000, 50);

    private final SecretThrottle pages = new SecretThrottle(OF_PAGE, OF_WRONG_PAGES);
    private final SecretThrottle links = new SecretThrottle(OF_LINK, OF_WRONG_LINKS);

    boolean mayLook(String page) {
        return pages.mayLook(page);
    }

    /** Whether somebody is told that there is nothing. */
    boolean mayBeToldOfPage() {
        return pages.mayBeTold();
    }

    boolean mayLook(ResultCode code) {
        return links.mayLook(code.value());
    }

    /** Whether somebody is told that the code leads to nothing. */
    boolean mayBeToldOfLink() {
        return links.mayBeTold();
    }
}
