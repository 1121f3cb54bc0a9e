package no.hvorervi.mailing;

import static no.hvorervi.db.Tables.MAIL_ENTRY;
import static no.hvorervi.db.Tables.MAIL_JOB;
import static no.hvorervi.db.Tables.MAIL_PACE;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.organisation.TestUnits;
import no.hvorervi.smtp.TestMailers;
import org.jooq.DSLContext;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** The outbox of tests: empty at first, with postmen to servers on this machine. */
class TestOutbox {

    static final String FROM = "hvorervi@kommune.example";

    private final Outbox outbox;
    private final MailJobRepository jobs;
    private final MailEntryRepository entries;
    private final MailPaceRepository paces;
    private final LetterSeal seal;
    private final SpringTemplateEngine templates;
    private final Transactions transactions;
    private final TestUnits units;
    private final DSLContext sql;
    private final Clock clock;

    TestOutbox(
            Outbox outbox,
            MailJobRepository jobs,
            MailEntryRepository entries,
            MailPaceRepository paces,
            LetterSeal seal,
            SpringTemplateEngine templates,
            Transactions transactions,
            TestUnits units,
            DSLContext sql,
            Clock clock) {
        this.outbox = outbox;
        this.jobs = jobs;
        this.entries = entries;
        this.paces = paces;
        this.seal = seal;
        this.templates = templates;
        this.transactions = transactions;
        this.units = units;
        this.sql = sql;
        this.clock = clock;
    }

    /** Made of the application's own parts. */
    static TestOutbox of(AutowireCapableBeanFactory application) {
        return application.createBean(TestOutbox.class);
    }

    /** Postmen deliver whatever is due, so that other tests' letters must not be there. */
    void clear() {
        sql.deleteFrom(MAIL_ENTRY).execute();
        sql.deleteFrom(MAIL_JOB).execute();
        sql.update(MAIL_PACE).set(MAIL_PACE.NEXT_AT, Instant.EPOCH).execute();
    }

    MailJobId open() {
        return outbox.open(job("test-" + UUID.randomUUID(), Duration.ofDays(14)));
    }

    MailJob job(String key, Duration lasts) {
        return new MailJob(
                key,
                units.municipalityOf(units.root("Kommune")),
                clock.instant().plus(lasts));
    }

    MailQueue queue(int perMinute) {
        return queue(entries, perMinute);
    }

    private MailQueue queue(MailEntryRepository repository, int perMinute) {
        return new MailQueue(jobs, repository, paces, transactions, new OutboxSettings(perMinute, 1), clock);
    }

    /** Delivers to the port when asked. */
    Postman postman(int port, int perMinute) {
        return postman(port, queue(perMinute));
    }

    /** The process ends as soon as the server has taken so many letters, before that of the last one is noted. */
    Postman postmanWhoDies(int port, int letters) {
        return postman(port, queue(new DyingRepository(sql, letters), 6_000));
    }

    /** The application is told to end when the server has taken so many letters. */
    Postman postmanWhoIsStopped(int port, int letters) {
        var repository = new StoppingRepository(sql, letters);
        Postman postman = postman(port, queue(repository, 6_000));
        repository.stop = postman::stop;
        return postman;
    }

    private Postman postman(int port, MailQueue queue) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("letter", new TestLetter());
        var postman = new Postman(
                queue,
                seal,
                beans.getBeanProvider(LetterTemplate.class),
                TestMailers.to(port, FROM, templates, clock),
                new OutboxSettings(6_000, 1),
                clock);
        postman.start();
        return postman;
    }

    /** Does nothing any more once the process is dead. */
    private static final class DyingRepository extends MailEntryRepository {

        private int left;

        DyingRepository(DSLContext sql, int letters) {
            super(sql);
            left = letters;
        }

        @Override
        boolean markSent(ClaimedLetter letter) {
            left--;
            requireAlive();
            return super.markSent(letter);
        }

        @Override
        void setWaiting(ClaimedLetter letter, Instant until, int attempts) {
            requireAlive();
            super.setWaiting(letter, until, attempts);
        }

        private void requireAlive() {
            if (left <= 0) {
                throw new Killed();
            }
        }
    }

    /** Tells when so many letters have been sent. */
    private static final class StoppingRepository extends MailEntryRepository {

        private int left;
        private Runnable stop = () -> {};

        StoppingRepository(DSLContext sql, int letters) {
            super(sql);
            left = letters;
        }

        @Override
        boolean markSent(ClaimedLetter letter) {
            left--;
            if (left == 0) {
                stop.run();
            }
            return super.markSent(letter);
        }
    }

    /** The end of the process. */
    static final class Killed extends Error {}
}
