package no.hvorervi.digest;

import static no.hvorervi.db.Tables.DIGEST_WEEK;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.base.Transactions;
import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Lazy;

/** Letters that people have had, with their codes. */
@Lazy
@TestComponent
public final class TestDigests {

    private static final AtomicLong WEEKS = new AtomicLong();

    private final DigestRepository repository;
    private final Transactions transactions;
    private final DSLContext sql;

    TestDigests(DigestRepository repository, Transactions transactions, DSLContext sql) {
        this.sql = sql;
        this.repository = repository;
        this.transactions = transactions;
    }

    /** One of a week long to come; its code. */
    public DigestToken send(TestUser person) {
        var token = DigestToken.random();
        var week = new DigestWeek(LocalDate.of(2040, 1, 2).plusWeeks(WEEKS.incrementAndGet()));
        transactions.write(() -> repository.insertSent(week, Map.of(person.id(), token)));
        return token;
    }

    /** All letters of the week have been written, as of the moment. */
    public void finish(LocalDate monday, Instant asOf) {
        transactions.write(() -> repository.setDone(new DigestWeek(monday), asOf));
    }

    /** As if there had been no letters of any week. */
    public void clear() {
        sql.deleteFrom(DIGEST_WEEK).execute();
    }

    public boolean isTaken(TestUser person) {
        return !transactions.read(() -> repository.isRefused(person.id()));
    }
}
