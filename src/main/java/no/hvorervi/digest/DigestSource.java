package no.hvorervi.digest;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import no.hvorervi.ids.AccountId;

/** A feature above tells what waits for people; a bean, whose lines come in the order it says. */
public interface DigestSource {

    /**
     * What waits for each of all those for whom something does; asked once a week, and nobody is signed in. Each may see what
     * the line leads to, on the day.
     */
    Map<AccountId, List<DigestLine>> lines(LocalDate today);
}
