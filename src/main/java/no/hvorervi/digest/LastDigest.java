package no.hvorervi.digest;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.hvorervi.base.Transactions;
import org.springframework.stereotype.Component;

/** Tells features since when something is news: what one letter was too early for belongs in the next, whenever that goes. */
@Component
public class LastDigest {

    /** Before the first letter. */
    private static final Duration WEEK = Duration.ofDays(7);

    private final DigestRepository repository;
    private final Transactions transactions;
    private final Clock clock;

    LastDigest(DigestRepository repository, Transactions transactions, Clock clock) {
        this.repository = repository;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** When it was asked what waits, for the last letters. */
    public Instant moment() {
        return transactions.readOnce(repository::findLastDone).orElseGet(() -> clock.instant()
                .minus(WEEK));
    }
}
