package no.hvorervi.mailing;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.MailJobId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Measures queueing, asking again, counting and cancelling 6,000 and 60,000 letters, and sending 600; nothing is asserted,
 * since a busy machine would then fail a sound build. Run it with
 * {@code ./mvnw test -Dtest=OutboxBenchmark -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@DatabaseTest
class OutboxBenchmark {

    private static final int SMALL = 6_000;
    private static final int LARGE = 60_000;
    private static final int SENT = 600;

    @Autowired
    Outbox outbox;

    private TestOutbox test;

    @Autowired
    Transactions transactions;

    @Autowired
    TestClock clock;

    @BeforeEach
    void start(@Autowired AutowireCapableBeanFactory application) {
        test = TestOutbox.of(application);
    }

    @Test
    void queuesAndSends() {
        measure(SMALL);
        measure(SMALL);
        measure(LARGE);
        send();
        test.clear();
    }

    private static List<Letter> letters(int size) {
        return IntStream.range(0, size)
                .mapToObj(at -> TestLetter.of("p" + at, "p" + at + "@kommune.example", Language.NB, "A1B2C3D4E5F" + at))
                .toList();
    }

    private void measure(int size) {
        test.clear();
        List<Letter> letters = letters(size);
        MailJobId parts = test.open();
        double queued = seconds(() -> outbox.queue(parts, letters));
        double again = seconds(() -> outbox.queue(parts, letters));
        double counted = seconds(() -> outbox.progress(parts));
        double cancelled = seconds(() -> outbox.cancel(parts));
        MailJobId whole = test.open();
        double together = seconds(() -> transactions.write(() -> outbox.queue(whole, letters)));
        System.out.printf(
                Locale.ROOT,
                "%d letters: queue in parts %.2f s, in one transaction %.2f s, ask again %.2f s, count %.3f s, cancel %.2f s%n",
                size,
                queued,
                together,
                again,
                counted,
                cancelled);
    }

    private void send() {
        test.clear();
        var server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        server.start();
        MailJobId job = test.open();
        outbox.queue(job, letters(SENT));
        Postman postman = test.postman(server.getSmtp().getPort(), SENT * 10);
        clock.stopAt(clock.instant());
        double seconds = seconds(() -> {
            while (outbox.progress(job).waiting() > 0) {
                postman.goRound();
                clock.advance(java.time.Duration.ofSeconds(1));
            }
        });
        System.out.printf(
                Locale.ROOT,
                "%d letters sent by one worker in %.1f s, %.0f a minute%n",
                SENT,
                seconds,
                SENT * 60 / seconds);
        server.stop();
    }

    private static double seconds(Runnable work) {
        long before = System.nanoTime();
        work.run();
        return (System.nanoTime() - before) / 1e9;
    }
}
