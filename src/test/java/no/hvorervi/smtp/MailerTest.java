package no.hvorervi.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import no.hvorervi.DatabaseTest;
import no.hvorervi.base.UnsafeConfigurationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What is sent, to whom, and how (R-32, R-44). */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class MailerTest {

    private static final Locale NYNORSK = Locale.of("nn", "NO");
    private static final String LINK = "https://hvorervi.example/nytt-passord#hemmelig-lenke";

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    Clock clock;

    private BounceSettings bounces = BounceSettings.none();
    private final GreenMail server = new GreenMail(ServerSetupTest.SMTP.dynamicPort());

    @BeforeEach
    void start() {
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mailer mailer(JavaMailSenderImpl sender, @Nullable String from, @Nullable Path passwordFile) {
        var beans = new StaticListableBeanFactory();
        beans.addBean("sender", sender);
        return new Mailer(
                beans.getBeanProvider(JavaMailSenderImpl.class),
                new MailSettings(from, passwordFile),
                bounces,
                templates,
                clock);
    }

    private JavaMailSenderImpl sender(String host) {
        var sender = new JavaMailSenderImpl();
        sender.setHost(host);
        sender.setPort(server.getSmtp().getPort());
        return sender;
    }

    private Mailer mailer() {
        return mailer(sender("127.0.0.1"), "hvorervi@kommune.example", null);
    }

    private static Mail mail(String to, String subject, String text) {
        return new Mail(to, NYNORSK, subject, List.of(text, "Helsing oss"), LINK, "Vel passord");
    }

    private MimeMessage received() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    @Test
    void messageComesAsTextAndAsHtmlInTheReadersLanguage() throws MessagingException, IOException {
        mailer().send(mail("kari@kommune.example", "Hei på deg, Kåre & Åse", "Blåbær <b>& øl</b>"));
        MimeMessage message = received();
        assertThat(message.getSubject()).isEqualTo("Hei på deg, Kåre & Åse");
        assertThat(message.getHeader("Content-Language")).containsExactly("nn");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        List<String> bodies = bodies(message);
        assertThat(bodies).hasSize(2);
        assertThat(bodies.getFirst()).contains("Blåbær <b>& øl</b>", LINK, "Vel passord:");
        assertThat(bodies.getLast())
                .contains("lang=\"nn\"", "Blåbær &lt;b&gt;&amp; øl&lt;/b&gt;", "href=\"" + LINK + "\"")
                .doesNotContain("<b>");
    }

    private static List<String> bodies(jakarta.mail.Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            var found = new java.util.ArrayList<String>();
            for (int at = 0; at < parts.getCount(); at++) {
                found.addAll(bodies(parts.getBodyPart(at)));
            }
            return found;
        }
        return List.of(String.valueOf(part.getContent()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kari\r\nBcc: offer@evil.example",
                "Kari\nBcc: offer@evil.example",
                "Kari\rBcc: offer@evil.example",
                "Kari\u2028Bcc: offer@evil.example\0",
            })
    void textsMakeNoHeaders(String name) throws MessagingException {
        mailer().send(mail("kari@kommune.example", "Hei " + name, "Hei " + name));
        MimeMessage message = received();
        assertThat(message.getAllRecipients()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).startsWith("Hei Kari").contains("Bcc: offer");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@kommune.example\r\nBcc: b@evil.example", "a@kommune.example\nX: y"})
    void addressWithALineBreakIsRefused(String address) {
        assertThatThrownBy(() -> mail(address, "Hei", "Hei")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void serverThatIsAwayIsToldOfWithoutAddressAndLink(CapturedOutput output) {
        Mailer mailer = mailer();
        server.stop();
        assertThatThrownBy(() -> mailer.send(mail("kari@kommune.example", "Hei", "Hei")))
                .isInstanceOf(MailFailedException.class);
        assertThat(output.getAll()).contains("did not take a message").doesNotContain("kari@", "hemmelig-lenke");
    }

    @Test
    void undeliveredMessageGoesBackToItsOwnAddressWithoutItsText() throws MessagingException {
        bounces = new BounceSettings("retur@kommune.example", null, BounceSettings.TLS_PORT, null, null);
        JavaMailSenderImpl sender = sender("127.0.0.1");
        mailer(sender, "hvorervi@kommune.example", null).send(mail("kari@kommune.example", "Hei", "Hei"));
        assertThat(received().getHeader("Return-Path")).containsExactly("<retur@kommune.example>");
        assertThat(received().getFrom()).extracting(Object::toString).containsExactly("hvorervi@kommune.example");
        assertThat(sender.getJavaMailProperties())
                .containsEntry("mail.smtp.dsn.ret", "HDRS")
                .containsEntry("mail.smtp.dsn.notify", "FAILURE");
    }

    @Test
    void serverOnAnotherMachineMustSpeakTls() {
        JavaMailSenderImpl elsewhere = sender("smtp.kommune.example");
        mailer(elsewhere, "hvorervi@kommune.example", null);
        assertThat(elsewhere.getJavaMailProperties())
                .containsEntry("mail.smtp.starttls.required", "true")
                .containsEntry("mail.smtp.ssl.checkserveridentity", "true")
                .containsEntry("mail.smtp.timeout", "5000");
        JavaMailSenderImpl here = sender("127.0.0.1");
        mailer(here, "hvorervi@kommune.example", null);
        assertThat(here.getJavaMailProperties()).doesNotContainKey("mail.smtp.starttls.required");
    }

    /** The server here knows no STARTTLS, as one does that somebody in between has tampered with. */
    @Test
    void nothingIsSentWithoutTlsToAServerThatMustSpeakIt() {
        JavaMailSenderImpl elsewhere = sender("smtp.kommune.example");
        Mailer mailer = mailer(elsewhere, "hvorervi@kommune.example", null);
        elsewhere.setHost("127.0.0.1");
        assertThatThrownBy(() -> mailer.send(mail("kari@kommune.example", "Hei", "Hei")))
                .isInstanceOf(MailFailedException.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void senderMustBeKnown() {
        assertThatThrownBy(() -> mailer(sender("127.0.0.1"), " ", null))
                .isInstanceOf(UnsafeConfigurationException.class);
    }

    @Test
    void passwordComesFromAFileThatOnlyItsOwnerReads(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("mail-password"), GreenMailUtil.random() + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> mailer(sender("127.0.0.1"), "a@kommune.example", file))
                .isInstanceOf(UnsafeConfigurationException.class);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        JavaMailSenderImpl sender = sender("127.0.0.1");
        mailer(sender, "a@kommune.example", file);
        assertThat(sender.getPassword()).isEqualTo(Files.readString(file).strip());
    }
}
