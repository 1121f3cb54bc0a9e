package no.hvorervi.mailing;

import static no.hvorervi.db.Tables.MAIL_ENTRY;
import static no.hvorervi.smtp.TestMailboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.store.StoredMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.i18n.Language;
import no.hvorervi.ids.MailJobId;
import no.hvorervi.smtp.BounceMailbox;
import no.hvorervi.smtp.TestMailboxes;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Letters that come back later count as not delivered, once, and nobody can make others count so. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class BounceReaderTest {

    private static final String HERE = "127.0.0.1";

    /** Of this machine too, which does not show from its name. */
    private static final String ELSEWHERE = "LOCALHOST";

    @Autowired
    Outbox outbox;

    @Autowired
    MailRetention retention;

    @Autowired
    LetterSeal seal;

    @Autowired
    DSLContext sql;

    @Autowired
    TestClock clock;

    private final String password = GreenMailUtil.random();
    private final GreenMail server =
            new GreenMail(new ServerSetup[] {ServerSetupTest.SMTP.dynamicPort(), ServerSetupTest.IMAP.dynamicPort()});
    private Path folder;
    private TestOutbox test;
    private GreenMailUser mailbox;
    private MailJobId job;

    @BeforeEach
    void start(@TempDir Path temporary, @Autowired AutowireCapableBeanFactory application) {
        folder = temporary;
        test = TestOutbox.of(application);
        test.clear();
        clock.stopAt(Instant.now().truncatedTo(ChronoUnit.MICROS));
        server.start();
        mailbox = server.setUser(TestMailboxes.ADDRESS, TestMailboxes.USER, password);
        job = test.open();
        outbox.queue(job, List.of(letter("kari"), letter("ola")));
    }

    @AfterEach
    void stop() {
        server.stop();
        test.clear();
    }

    private static Letter letter(String name) {
        return TestLetter.of(name, address(name), Language.NB, "KANARI" + name);
    }

    private static String address(String name) {
        return name + "@kommune.example";
    }

    private void send() {
        test.postman(server.getSmtp().getPort(), 6_000).goRound();
    }

    private String idOfLetterTo(String name) throws MessagingException {
        for (MimeMessage each : server.getReceivedMessages()) {
            if (each.getRecipients(RecipientType.TO) != null
                    && each.getRecipients(RecipientType.TO)[0].toString().equals(address(name))) {
                return each.getMessageID();
            }
        }
        throw new AssertionError("Not sent");
    }

    private void comes(String mail) {
        mailbox.deliver(GreenMailUtil.newMimeMessage(mail));
    }

    private void comesBack(String name) throws MessagingException {
        comes(notice(idOfLetterTo(name), address(name), "failed", "5.1.1"));
    }

    private List<StoredMessage> inMailbox() throws FolderException {
        return server.getManagers().getImapHostManager().getInbox(mailbox).getMessages();
    }

    private BounceMailbox mailboxAt(String host, String secret) throws IOException {
        return TestMailboxes.at(host, server.getImap().getPort(), secret, folder, clock);
    }

    private BounceReader readerAt(String host, String secret) throws IOException {
        return new BounceReader(mailboxAt(host, secret), seal, test.queue(6_000));
    }

    private BounceReader reader() throws IOException {
        return readerAt(HERE, password);
    }

    private static long warnings(CapturedOutput output) {
        return output.getAll()
                .lines()
                .filter(line -> line.contains("mailbox of undelivered"))
                .count();
    }

    @Test
    void letterThatComesBackCountsLikeOneThatWasRefused(CapturedOutput output) throws Exception {
        send();
        String name = idOfLetterTo("kari").replaceAll("[<>]|@.*", "");
        comesBack("kari");
        reader().read();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 1, 1, 0));
        assertThat(outbox.failed(job, List.of("kari", "ola"))).isEqualTo(Set.of("kari"));
        assertThat(inMailbox()).isEmpty();
        assertThat(output.getAll()).doesNotContain(name, "kari", "KANARI");
        assertThat(sql.selectFrom(MAIL_ENTRY).fetch().formatCSV()).doesNotContain(name);
    }

    @Test
    void noticeThatIsReadAgainChangesNothing() throws Exception {
        send();
        comesBack("kari");
        BounceMailbox dying = mailboxAt(HERE, password);
        var reader = new BounceReader(dying, seal, test.queue(6_000));
        assertThatThrownBy(() -> dying.read(notice -> {
                    test.queue(6_000).returned(seal.messageHash(notice.message()), notice.isFinal());
                    throw new TestOutbox.Killed();
                }))
                .isInstanceOf(TestOutbox.Killed.class);
        assertThat(outbox.progress(job).failed()).isEqualTo(1);
        assertThat(inMailbox()).hasSize(1);
        reader.read();
        comesBack("kari");
        reader.read();
        reader().read();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 1, 1, 0));
        assertThat(inMailbox()).isEmpty();
    }

    @Test
    void otherMailStaysAndForgedNoticesChangeNothing() throws Exception {
        send();
        String id = idOfLetterTo("kari");
        comes(notice("<" + "0".repeat(32) + "@kommune.example>", address("kari"), "failed", "5.1.1"));
        comes(notice(id.replaceFirst("<.", "<g"), address("kari"), "failed", "5.1.1"));
        comes(notice("<" + seal.hash(job, "kari").hexadecimal() + "@kommune.example>", "kari", "failed", "5.1.1"));
        comes(notice(id, address("kari"), "failed", "5.1.1").replace("delivery-status;", "other;"));
        comes("From: kari@kommune.example\r\nSubject: Hei\r\nIn-Reply-To: " + id + "\r\n\r\n" + id + "\r\n");
        BounceReader reader = reader();
        reader.read();
        reader.read();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 2, 0, 0));
        assertThat(inMailbox()).hasSize(5).noneMatch(each -> each.isSet(Flag.SEEN) || each.isSet(Flag.DELETED));
        comesBack("kari");
        reader.read();
        assertThat(outbox.progress(job).failed()).isEqualTo(1);
        assertThat(inMailbox()).hasSize(5);
    }

    @Test
    void failureThatMayPassChangesNothing() throws Exception {
        send();
        comes(notice(idOfLetterTo("kari"), address("kari"), "delayed", "4.4.1"));
        comes(notice(idOfLetterTo("ola"), address("ola"), "failed", "4.2.2"));
        reader().read();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 2, 0, 0));
        assertThat(inMailbox()).isEmpty();
    }

    @Test
    void letterThatComesBackBeforeItIsNotedAsSentIsNotSentAgain() throws Exception {
        assertThatThrownBy(test.postmanWhoDies(server.getSmtp().getPort(), 1)::goRound)
                .isInstanceOf(TestOutbox.Killed.class);
        comes(notice(server.getReceivedMessages()[0].getMessageID(), "x@kommune.example", "failed", "5.1.1"));
        reader().read();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(1, 0, 1, 0));
        clock.advance(MailQueue.LEASE.plusSeconds(1));
        send();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 1, 1, 0));
        assertThat(Arrays.stream(server.getReceivedMessages()).filter(BounceReaderTest::isLetter))
                .hasSize(2);
    }

    private static boolean isLetter(MimeMessage message) {
        return GreenMailUtil.getHeaders(message).contains("Auto-Submitted: auto-generated");
    }

    @Test
    void noticeAfterTheJobsEndMeansNobody() throws Exception {
        send();
        comesBack("kari");
        clock.advance(Duration.ofDays(14).minusSeconds(1));
        retention.closeEnded();
        assertThat(sql.fetchCount(MAIL_ENTRY, MAIL_ENTRY.MESSAGE_HASH.isNotNull()))
                .isEqualTo(2);
        clock.advance(Duration.ofSeconds(1));
        retention.closeEnded();
        assertThat(sql.fetchCount(MAIL_ENTRY, MAIL_ENTRY.MESSAGE_HASH.isNotNull()))
                .isZero();
        reader().read();
        assertThat(outbox.progress(job)).isEqualTo(new MailProgress(0, 2, 0, 0));
        assertThat(outbox.queue(job, List.of(letter("eva")))).isEmpty();
    }

    @Test
    void serverOnAnotherMachineIsToldNoPasswordWithoutTls(CapturedOutput output) throws Exception {
        send();
        comesBack("kari");
        BounceReader reader = readerAt(ELSEWHERE, password);
        reader.read();
        reader.read();
        assertThat(outbox.progress(job).failed()).isZero();
        assertThat(inMailbox()).hasSize(1);
        assertThat(warnings(output)).isEqualTo(1);
        assertThat(output.getAll()).contains("cannot be read").doesNotContain(password);
    }

    @Test
    void wrongPasswordIsToldOnceAndTriedEachHour(CapturedOutput output) throws Exception {
        send();
        comesBack("kari");
        BounceReader reader = readerAt(HERE, password + "x");
        for (int minute = 0; minute < 150; minute++) {
            reader.read();
            clock.advance(Duration.ofMinutes(1));
        }
        assertThat(warnings(output)).isEqualTo(1);
        assertThat(output.getAll())
                .contains("HVORERVI_MAIL_BOUNCE_PASSWORD_FILE")
                .doesNotContain(password);
        mailbox.setPassword(password + "x");
        reader.read();
        assertThat(outbox.progress(job).failed()).isZero();
        clock.advance(Duration.ofHours(1));
        reader.read();
        assertThat(outbox.progress(job).failed()).isEqualTo(1);
    }
}
