package no.hvorervi.mailing;

import static no.hvorervi.db.Tables.MAIL_ENTRY;
import static no.hvorervi.db.Tables.MAIL_JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.smtp.ScriptedSmtp;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What is sent, how often, how fast, and what is left of it (R-32, R-44). */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class PostmanTest {

    private static final int FAST = 6_000;

    @Autowired
    Outbox outbox;

    private TestOutbox test;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private final ScriptedSmtp scripted = new ScriptedSmtp();

    @BeforeEach
    void start(@Autowired AutowireCapableBeanFactory application) {
        test = TestOutbox.of(application);
        test.clear();
        clock.stopAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
        scripted.close();
        test.clear();
    }

    private MailJobId queued(int letters) {
        MailJobId job = test.open();
        outbox.queue(
                job,
                IntStream.range(0, letters)
                        .mapToObj(at ->
                                TestLetter.of("p" + at, "p" + at + "@kommune.example", Language.NB, "KANARI" + at))
                        .toList());
        return job;
    }

    private MailJobId queuedTo(String... addresses) {
        MailJobId job = test.open();
        outbox.queue(
                job,
                Arrays.stream(addresses)
                        .map(to -> TestLetter.of(to, to, Language.NB, "KANARI"))
                        .toList());
        return job;
    }

    private Postman postman() {
        return test.postman(server.getSmtp().getPort(), FAST);
    }

    /** Ids of the messages at the server, by receiver. */
    private Map<String, List<String>> received() throws MessagingException {
        Map<String, List<String>> ids = new TreeMap<>();
        for (MimeMessage message : server.getReceivedMessages()) {
            ids.computeIfAbsent(message.getRecipients(RecipientType.TO)[0].toString(), to -> new ArrayList<>())
                    .add(message.getMessageID());
        }
        return ids;
    }

    private static List<String> bodies(Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart parts) {
            var found = new ArrayList<String>();
            for (int at = 0; at < parts.getCount(); at++) {
                found.addAll(bodies(parts.getBodyPart(at)));
            }
            return found;
        }
        return List.of(String.valueOf(part.getContent()));
    }

    @ParameterizedTest
    @CsvSource({"NB, nb, Hei på deg", "NN, nn, Hei der", "EN, en, Hello there"})
    void letterComesAsTextAndAsHtmlInTheReadersLanguage(Language language, String code, String greeting)
            throws MessagingException, IOException {
        MailJobId job = test.open();
        outbox.queue(job, List.of(TestLetter.of("a", "kari@kommune.example", language, "KODE1")));
        postman().goRound();
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo(greeting + " KODE1");
        assertThat(message.getHeader("Content-Language")).containsExactly(code);
        assertThat(bodies(message).getFirst()).contains(greeting, "https://hvorervi.example/svar#KODE1");
        assertThat(bodies(message).getLast())
                .contains("lang=\"" + code + "\"", "href=\"https://hvorervi.example/svar#KODE1\"");
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 1, 0, 0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A\r\nBcc: offer@evil.example", "A\nBcc: offer@evil.example", "A\u2028Bcc: x@evil.example\0"})
    void parametersMakeNoHeaders(String code) throws MessagingException {
        outbox.queue(test.open(), List.of(TestLetter.of("a", "kari@kommune.example", Language.NB, code)));
        postman().goRound();
        MimeMessage message = server.getReceivedMessages()[0];
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).contains("A Bcc:");
    }

    @Test
    void nothingOfALetterIsLeftWhenItIsSent(CapturedOutput output) {
        MailJobId job = queued(3);
        postman().goRound();
        assertThat(server.getReceivedMessages()).hasSize(3);
        String dump = sql.selectFrom(MAIL_ENTRY).fetch().formatCSV()
                + sql.selectFrom(MAIL_JOB).fetch().formatCSV();
        assertThat(dump + output.getAll()).doesNotContain("KANARI", "p0@", "p1@", "kommune.example", "Hei på deg");
        assertThat(sql.fetchCount(MAIL_ENTRY, MAIL_ENTRY.SEALED.isNotNull())).isZero();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 3, 0, 0));
    }

    @Test
    void nothingOfALetterIsLoggedWhenItCannotBeSent(CapturedOutput output) {
        queuedTo("rcpt-550-kanarifugl@kommune.example", "data-451-kanarifugl@kommune.example", "kanarifugl er borte");
        test.postman(scripted.port(), FAST).goRound();
        scripted.close();
        clock.advance(Duration.ofDays(1));
        test.postman(scripted.port(), FAST).goRound();
        assertThat(output.getAll()).contains("did not take a message", "cannot be reached");
        assertThat(output.getAll()).doesNotContain("KANARI", "kanarifugl", "Hei på deg");
    }

    @Test
    void eachLetterIsSentOnceByManyPostmen() throws Exception {
        MailJobId job = queued(200);
        List<Callable<Boolean>> rounds = IntStream.range(0, 4)
                .<Callable<Boolean>>mapToObj(at -> () -> {
                    postman().goRound();
                    return true;
                })
                .toList();
        try (ExecutorService instances = Executors.newFixedThreadPool(rounds.size())) {
            for (Future<Boolean> each : instances.invokeAll(rounds)) {
                each.get();
            }
        }
        assertThat(received()).hasSize(200).allSatisfy((to, ids) -> assertThat(ids)
                .hasSize(1));
        assertThat(outbox.progress(job).sent()).isEqualTo(200);
    }

    @Test
    void whatADeadPostmanHadTakenIsSentWhenItsTimeIsOverUnderTheSameId() throws MessagingException {
        MailJobId job = queued(12);
        Postman dying = test.postmanWhoDies(server.getSmtp().getPort(), 5);
        assertThatThrownBy(dying::goRound).isInstanceOf(TestOutbox.Killed.class);
        assertThat(server.getReceivedMessages()).hasSize(5);

        postman().goRound();
        assertThat(server.getReceivedMessages())
                .as("what another may be sending is left alone")
                .hasSize(5);
        clock.advance(MailQueue.LEASE.plusSeconds(1));
        postman().goRound();
        clock.advance(MailQueue.LEASE.plusSeconds(1));
        postman().goRound();

        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 12, 0, 0));
        assertThat(received())
                .hasSize(12)
                .allSatisfy(
                        (to, ids) -> assertThat(ids.stream().distinct()).as(to).hasSize(1));
        assertThat(received().values().stream().filter(ids -> ids.size() > 1))
                .as("handed over, and not noted")
                .singleElement()
                .satisfies(ids -> assertThat(ids).hasSize(2));
        assertThat(received().values().stream().flatMap(Collection::stream).distinct())
                .hasSize(12);
    }

    @Test
    void idsOfLettersTellNothingThatIsStored() throws MessagingException {
        queued(1);
        String stored = LetterHash.of(
                        sql.select(MAIL_ENTRY.LETTER_HASH).from(MAIL_ENTRY).fetchSingle(MAIL_ENTRY.LETTER_HASH))
                .hexadecimal();
        postman().goRound();
        String id = Objects.requireNonNull(server.getReceivedMessages()[0].getMessageID());
        assertThat(id).matches("<[0-9a-f]{32}@kommune\\.example>");
        assertThat(stored).doesNotContain(id.substring(1, 33));
    }

    @Test
    void noMoreLettersLeaveThanTheRateAllowsForAllInstancesTogether() {
        MailJobId job = queued(60);
        for (int second = 0; second < 30; second++) {
            test.postman(server.getSmtp().getPort(), 60).goRound();
            test.postman(server.getSmtp().getPort(), 60).goRound();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(outbox.progress(job).sent()).isBetween(30, 36);
    }

    @Test
    void refusedLetterIsNotTriedAgain() {
        MailJobId job = queuedTo("rcpt-550@kommune.example", "data-554@kommune.example", "a@kommune.example");
        test.postman(scripted.port(), FAST).goRound();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 1, 2, 0));
        assertThat(sql.selectDistinct(MAIL_ENTRY.FAULT)
                        .from(MAIL_ENTRY)
                        .where(MAIL_ENTRY.FAULT.isNotNull())
                        .fetch(MAIL_ENTRY.FAULT))
                .containsExactly(LetterFault.REFUSED.name());
        assertThat(sql.fetchCount(MAIL_ENTRY, MAIL_ENTRY.SEALED.isNotNull())).isZero();
    }

    @Test
    void letterThatMayBeTakenLaterIsTriedLessAndLessOftenAndThenGivenUp() {
        MailJobId job = queuedTo("rcpt-450@kommune.example");
        Postman postman = test.postman(scripted.port(), FAST);
        for (int attempt = 1; attempt <= MailQueue.MAX_ATTEMPTS; attempt++) {
            assertThat(outbox.progress(job).waiting())
                    .as("before try %d", attempt)
                    .isEqualTo(1);
            postman.goRound();
            clock.advance(MailQueue.waitAfter(attempt).minusSeconds(1));
            postman.goRound();
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 0, 1, 0));
        assertThat(sql.fetchSingle(MAIL_ENTRY).getAttempts()).isEqualTo((byte) MailQueue.MAX_ATTEMPTS);
        assertThat(sql.fetchSingle(MAIL_ENTRY).getFault()).isEqualTo(LetterFault.GAVE_UP.name());
        assertThat(sql.fetchSingle(MAIL_ENTRY).getSealed()).isNull();
    }

    @Test
    void lettersWaitWhileTheServerIsAwayAndNoTryIsCounted() {
        MailJobId job = queued(30);
        int port = server.getSmtp().getPort();
        server.stop();
        for (int minute = 0; minute < 2 * MailQueue.MAX_ATTEMPTS; minute++) {
            test.postman(port, FAST).goRound();
            clock.advance(Postman.PAUSE);
        }
        assertThat(outbox.progress(job).waiting()).isEqualTo(30);
        assertThat(sql.fetchCount(MAIL_ENTRY, MAIL_ENTRY.ATTEMPTS.gt((byte) 0))).isZero();
        clock.advance(Duration.ofSeconds(1));
        test.postman(scripted.port(), FAST).goRound();
        assertThat(outbox.progress(job).sent()).isEqualTo(30);
    }

    @Test
    void nobodyKnocksAtAServerThatIsAwayForAMinute() {
        queued(1);
        scripted.close();
        test.postman(scripted.port(), FAST).goRound();
        clock.advance(Postman.PAUSE.minusSeconds(1));
        postman().goRound();
        assertThat(server.getReceivedMessages()).isEmpty();
        clock.advance(Duration.ofSeconds(1));
        postman().goRound();
        assertThat(server.getReceivedMessages()).hasSize(1);
    }

    @Test
    void nothingOfACancelledJobOrAfterItsEndIsSent() {
        MailJobId cancelled = queued(5);
        outbox.cancel(cancelled);
        MailJobId ended = outbox.open(test.job("round-3-reminder", Duration.ofHours(1)));
        outbox.queue(ended, List.of(TestLetter.of("a", "a@kommune.example", Language.NB, "1")));
        clock.advance(Duration.ofHours(1));
        postman().goRound();
        assertThat(server.getReceivedMessages()).isEmpty();
        assertThat(outbox.progress(ended)).isEqualTo(new MailProgress(0, 0, 0, 1));
        assertThat(sql.fetchCount(MAIL_ENTRY, MAIL_ENTRY.SEALED.isNotNull())).isZero();
    }

    @Test
    void letterOfAJobCancelledWhileItsPostmanDiedIsNotSentAgain() {
        MailJobId job = queued(1);
        assertThatThrownBy(test.postmanWhoDies(server.getSmtp().getPort(), 1)::goRound)
                .isInstanceOf(TestOutbox.Killed.class);
        outbox.cancel(job);
        clock.advance(MailQueue.LEASE.plusSeconds(1));
        postman().goRound();
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 0, 0, 1));
    }

    @Test
    void letterThatCannotBeReadIsGivenUpAndTheOthersAreSent(CapturedOutput output) {
        MailJobId job = queued(3);
        sql.update(MAIL_ENTRY)
                .set(MAIL_ENTRY.SEALED, new byte[64])
                .where(MAIL_ENTRY.MAIL_ENTRY_ID.eq(sql.select(org.jooq.impl.DSL.min(MAIL_ENTRY.MAIL_ENTRY_ID))
                        .from(MAIL_ENTRY)))
                .execute();
        outbox.queue(job, List.of(new Letter("x", "x@kommune.example", Language.NB, "gone", Map.of("code", "KANARI"))));
        postman().goRound();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 2, 2, 0));
        assertThat(output.getAll()).contains("cannot be read").doesNotContain("KANARI", "x@kommune");
    }

    @Test
    void postmanWhoIsStoppedPutsBackWhatHeHasNotSent() {
        MailJobId job = queued(5);
        Postman postman = test.postmanWhoIsStopped(server.getSmtp().getPort(), 2);
        postman.goRound();
        assertThat(postman.isRunning()).isFalse();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(3, 2, 0, 0));
        assertThat(sql.fetchCount(MAIL_ENTRY, MAIL_ENTRY.STATE.eq(LetterState.SENDING.name())))
                .isZero();
        postman.goRound();
        assertThat(server.getReceivedMessages()).hasSize(2);
        postman().goRound();
        assertThat(server.getReceivedMessages()).hasSize(5);
    }
}
