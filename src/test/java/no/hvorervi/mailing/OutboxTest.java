package no.hvorervi.mailing;

import static no.hvorervi.db.Tables.AUDIT_ENTRY;
import static no.hvorervi.db.Tables.MAIL_ENTRY;
import static no.hvorervi.db.Tables.MAIL_JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.base.Transactions;
import no.hvorervi.base.UnsafeConfigurationException;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.MailJobId;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** What is queued, once, and what can be seen of it. */
@DatabaseTest
class OutboxTest {

    @Autowired
    Outbox outbox;

    private TestOutbox test;

    @Autowired
    MailRetention retention;

    @Autowired
    LetterSeal seal;

    @Autowired
    Transactions transactions;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    @BeforeEach
    void empty(@Autowired AutowireCapableBeanFactory application) {
        test = TestOutbox.of(application);
        test.clear();
    }

    private static List<Letter> letters(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(at -> TestLetter.of("p" + at, "p" + at + "@kommune.example", Language.NB, "CODE" + at))
                .toList();
    }

    @Test
    void lettersAreQueuedOnceHoweverOftenTheyAreAskedFor() {
        MailJobId job = test.open();
        assertThat(outbox.queue(job, letters(0, 3))).containsExactlyInAnyOrder("p0", "p1", "p2");
        assertThat(outbox.queue(job, letters(1, 5))).containsExactlyInAnyOrder("p3", "p4");
        assertThat(outbox.queue(job, letters(0, 5))).isEmpty();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(5, 0, 0, 0));
    }

    @Test
    void oneKeyIsOneJob() {
        MailJob asked = test.job("round-1-invitation", Duration.ofDays(1));
        assertThat(outbox.open(asked)).isEqualTo(outbox.open(asked));
        assertThat(outbox.open(test.job("round-1-reminder", Duration.ofDays(1))))
                .isNotEqualTo(outbox.open(asked));
    }

    @Test
    void twoJobsMayHaveLettersOfOneKey() {
        outbox.queue(test.open(), letters(0, 2));
        assertThat(outbox.queue(test.open(), letters(0, 2))).hasSize(2);
    }

    @Test
    void twoWhoQueueAtOnceQueueEachLetterOnce() throws Exception {
        MailJobId job = test.open();
        List<Callable<Set<String>>> both =
                List.of(() -> outbox.queue(job, letters(0, 500)), () -> outbox.queue(job, letters(250, 750)));
        List<String> fresh = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (Future<Set<String>> each : people.invokeAll(both)) {
                fresh.addAll(each.get());
            }
        }
        assertThat(fresh).hasSize(750).doesNotHaveDuplicates();
        assertThat(outbox.progress(job).waiting()).isEqualTo(750);
    }

    @Test
    void whatIsQueuedInATransactionThatFailsIsNotQueued() {
        MailJobId job = test.open();
        assertThatThrownBy(() -> transactions.write(() -> {
                    outbox.queue(job, letters(0, 3));
                    throw new IllegalStateException("refused");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(outbox.progress(job).letters()).isZero();
        assertThat(outbox.queue(job, letters(0, 3))).hasSize(3);
    }

    @Test
    void cancelledJobHoldsNothingAndTakesNothing() {
        MailJobId job = test.open();
        outbox.queue(job, letters(0, 3));
        assertThat(outbox.cancel(job)).isEqualTo(3);
        assertThat(outbox.cancel(job)).isZero();
        assertThat(outbox.queue(job, letters(0, 9))).isEmpty();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 0, 0, 3));
        assertThat(sql.fetchCount(MAIL_ENTRY, MAIL_ENTRY.SEALED.isNotNull())).isZero();
    }

    @Test
    void numbersAreRecordedOnce() {
        MailJobId job = test.open();
        outbox.queue(job, letters(0, 3));
        outbox.complete(job);
        outbox.complete(job);
        assertThat(outbox.queue(job, letters(3, 4))).isEmpty();
        outbox.cancel(job);
        outbox.cancel(job);
        var recorded = sql.select(AUDIT_ENTRY.ACTION, AUDIT_ENTRY.DETAILS)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.SUBJECT.eq("mail-job:" + job))
                .orderBy(AUDIT_ENTRY.AUDIT_ENTRY_ID)
                .fetch();
        assertThat(recorded.getValues(AUDIT_ENTRY.ACTION))
                .containsExactly(AuditAction.MAIL_QUEUED.name(), AuditAction.MAIL_CANCELLED.name());
        assertThat(recorded.getValues(AUDIT_ENTRY.DETAILS))
                .allSatisfy(details -> assertThat(details).contains("\"letters\":\"3\"", "\"what\":\"test-"));
    }

    @Test
    void nothingIsReadableInTheTables() {
        MailJobId job = test.open();
        outbox.queue(
                job, List.of(TestLetter.of("ansatt-4711", "kari.kanari@kommune.example", Language.NN, "KANARI99")));
        String dump = sql.selectFrom(MAIL_ENTRY).fetch().formatCSV()
                + sql.selectFrom(MAIL_JOB).fetch().formatCSV();
        byte[] sealed = sql.select(MAIL_ENTRY.SEALED).from(MAIL_ENTRY).fetchSingle(MAIL_ENTRY.SEALED);
        for (String secret : List.of("4711", "kari", "kanari", "KANARI99", "kommune.example", TestLetter.NAME + "\"")) {
            assertThat(dump).doesNotContain(secret);
            assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain(secret);
        }
    }

    @Test
    void lettersOfAnyLengthLookAlike() {
        MailJobId job = test.open();
        outbox.queue(
                job,
                List.of(
                        TestLetter.of("a", "a@b.example", Language.NB, "1"),
                        TestLetter.of(
                                "b", "anne-katrine.olsen-hansen@bystyrekontoret.example", Language.EN, "123456")));
        assertThat(sql.select(MAIL_ENTRY.SEALED).from(MAIL_ENTRY).fetch(row -> row.value1().length).stream()
                        .distinct())
                .hasSize(1);
    }

    @Test
    void letterIsReadableInItsOwnPlaceOnly() {
        MailJobId job = test.open();
        SealedLetter sealed = seal.seal(job, TestLetter.of("a", "a@kommune.example", Language.NN, "1"));
        assertThat(seal.open(sealed))
                .isEqualTo(new Letter("", "a@kommune.example", Language.NN, TestLetter.NAME, Map.of("code", "1")));
        assertThatThrownBy(() -> seal.open(new SealedLetter(job, seal.hash(job, "b"), sealed.content())))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() ->
                        seal.open(new SealedLetter(new MailJobId(job.value() + 1), sealed.hash(), sealed.content())))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void letterTellsNothingOfItselfWhenItIsLogged() {
        assertThat(TestLetter.of("k-4711", "kari@kommune.example", Language.NB, "KANARI")
                        .toString())
                .doesNotContain("4711", "kari", "KANARI");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@kommune.example\r\nBcc: b@evil.example", "a@kommune.example\nX: y", " ", "a\0@b.example"})
    void addressWithALineBreakIsNotQueued(String address) {
        assertThatThrownBy(() -> TestLetter.of("a", address, Language.NB, "1"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "6001, 1", "60, 0", "60, 11"})
    void rateThatCannotBeMeantIsRefused(int perMinute, int workers) {
        assertThatThrownBy(() -> new OutboxSettings(perMinute, workers))
                .isInstanceOf(UnsafeConfigurationException.class);
    }

    /** whatever is deleted by itself is noted, once. */
    @Test
    void endOfAJobIsAudited() {
        MailJobId job = outbox.open(test.job("round-1-invitation", Duration.ofDays(10)));
        outbox.queue(job, letters(0, 3));
        clock.advance(Duration.ofDays(10));
        retention.closeEnded();
        retention.closeEnded();
        assertThat(sql.select(AUDIT_ENTRY.DETAILS)
                        .from(AUDIT_ENTRY)
                        .where(AUDIT_ENTRY.SUBJECT.eq("mail-job:" + job))
                        .and(AUDIT_ENTRY.ACTION.eq("MAIL_CLOSED"))
                        .fetch(AUDIT_ENTRY.DETAILS))
                .singleElement()
                .asString()
                .contains("round-1-invitation", "3");
    }

    @Test
    void jobIsForgottenAMonthAfterItsEnd() {
        MailJobId job = outbox.open(test.job("round-1-invitation", Duration.ofDays(10)));
        MailJobId other = outbox.open(test.job("round-2-invitation", Duration.ofDays(11)));
        outbox.queue(job, letters(0, 3));
        outbox.queue(other, letters(0, 2));
        clock.advance(Duration.ofDays(40).minusMinutes(1));
        retention.deleteEnded();
        assertThat(outbox.progress(job).letters()).isEqualTo(3);
        clock.advance(Duration.ofMinutes(2));
        retention.deleteEnded();
        assertThat(outbox.progress(job).letters()).isZero();
        assertThat(sql.fetchCount(MAIL_JOB)).isEqualTo(1);
        assertThat(outbox.progress(other).letters()).isEqualTo(2);
        assertThat(sql.fetchCount(
                        AUDIT_ENTRY,
                        AUDIT_ENTRY.SUBJECT.eq("mail-job:" + job).and(AUDIT_ENTRY.ACTION.eq("MAIL_DELETED"))))
                .isEqualTo(1);
    }
}
