package no.hvorervi.credentials;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.DatabaseTest;
import no.hvorervi.TestClock;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.AccountRegister;
import no.hvorervi.accounts.Accounts;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.accounts.Invitation;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.accounts.TestUsers;
import no.hvorervi.base.Transactions;
import no.hvorervi.i18n.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** From a forgotten password to a new one, and an invitation by mail, through a real mail server. */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class PasswordResetTest {

    private static final GreenMail SERVER = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/[a-z-]+)#([A-Za-z0-9_-]{43})");
    private static final String NEW_PASSWORD = "grønn traktor over fjorden";

    @LocalServerPort
    int port;

    @Autowired
    TestUsers users;

    @Autowired
    AccountRegister register;

    @Autowired
    Accounts repository;

    @Autowired
    InvitationMail invitationMail;

    @Autowired
    Transactions transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    TestClock clock;

    private TestUser user;
    private Visitor visitor;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry settings) {
        SERVER.start();
        settings.add("spring.mail.host", () -> "127.0.0.1");
        settings.add("spring.mail.port", () -> SERVER.getSmtp().getPort());
        settings.add("hvorervi.mail.from", () -> "hvorervi@kommune.example");
    }

    @AfterAll
    static void stop() {
        SERVER.stop();
    }

    @BeforeEach
    void someoneForgets() {
        clock.stopAt(Instant.now());
        users.operator();
        user = users.person();
        visitor = new Visitor(port);
    }

    private HttpResponse<String> ask(String email) {
        return visitor.submit("/glemt-passord", Map.of("email", email));
    }

    private static List<MimeMessage> mailTo(String email, int expected) {
        assertThat(SERVER.waitForIncomingEmail(20_000, 1)).isTrue();
        long deadline = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        List<MimeMessage> found = List.of();
        while (found.size() < expected && System.nanoTime() < deadline) {
            found = Arrays.stream(SERVER.getReceivedMessages())
                    .filter(message -> isTo(message, email))
                    .toList();
        }
        assertThat(found).hasSize(expected);
        return found;
    }

    private static boolean isTo(MimeMessage message, String email) {
        try {
            return message.getAllRecipients()[0].toString().equals(email);
        } catch (MessagingException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static String text(MimeMessage message) {
        try {
            return String.join("\n", parts(message));
        } catch (MessagingException | IOException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static List<String> parts(jakarta.mail.Part part) throws MessagingException, IOException {
        if (part.getContent() instanceof jakarta.mail.Multipart parts) {
            var found = new java.util.ArrayList<String>();
            for (int at = 0; at < parts.getCount(); at++) {
                found.addAll(parts(parts.getBodyPart(at)));
            }
            return found;
        }
        return List.of(String.valueOf(part.getContent()));
    }

    private static String tokenIn(MimeMessage message, String path) {
        Matcher link = LINK.matcher(text(message));
        assertThat(link.find()).isTrue();
        assertThat(link.group(1)).isEqualTo(path);
        return link.group(2);
    }

    private String link() {
        ask(user.email());
        return tokenIn(mailTo(user.email(), 1).getFirst(), "/nytt-passord");
    }

    private HttpResponse<String> choose(String token, String password) {
        return new Visitor(port)
                .submit("/nytt-passord", Map.of("code", token, "password", password, "repeated", password));
    }

    private boolean signsIn(String password) {
        var browser = new Visitor(port);
        browser.signIn(user.email(), password);
        return browser.get("/").statusCode() == 200;
    }

    @Test
    void linkGivesANewPasswordOnceAndEndsAllSessions() {
        visitor.signIn(user);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        String token = link();
        assertThat(Visitor.location(choose(token, NEW_PASSWORD))).endsWith("/logg-inn?klar");
        assertThat(Visitor.isSentToLogin(visitor.get("/"))).isTrue();
        assertThat(signsIn(user.password())).isFalse();
        assertThat(signsIn(NEW_PASSWORD)).isTrue();
        assertThat(choose(token, "enda et annet passord").body()).contains("id=\"code-error\"");
        assertThat(signsIn(NEW_PASSWORD)).isTrue();
        MimeMessage told = mailTo(user.email(), 2).getLast();
        assertThat(text(told)).contains("byttet").doesNotContain("/nytt-passord", "href");
    }

    @Test
    void answerIsTheSameForAnAddressThatNobodyHas() {
        String unknown = "ukjent-" + UUID.randomUUID() + "@kommune.example";
        String known = ask(user.email()).body().replaceAll("(?s)<head>.*</head>|_csrf[^>]*|nonce[^>]*", "");
        String other = ask(unknown).body().replaceAll("(?s)<head>.*</head>|_csrf[^>]*|nonce[^>]*", "");
        assertThat(known.replace(user.email(), "X")).isEqualTo(other.replace(unknown, "X"));
        mailTo(user.email(), 1);
        assertThat(Arrays.stream(SERVER.getReceivedMessages()).filter(message -> isTo(message, unknown)))
                .isEmpty();
    }

    @Test
    void linkRunsOutAfterAnHour() {
        String token = link();
        clock.advance(PasswordResetService.LASTS);
        assertThat(choose(token, NEW_PASSWORD).body()).contains("id=\"code-error\"");
        assertThat(signsIn(NEW_PASSWORD)).isFalse();
    }

    @Test
    void newLinkReplacesTheOldOne() {
        String first = link();
        ask(user.email());
        String second = tokenIn(mailTo(user.email(), 2).getLast(), "/nytt-passord");
        assertThat(choose(first, NEW_PASSWORD).body()).contains("id=\"code-error\"");
        assertThat(Visitor.location(choose(second, NEW_PASSWORD))).endsWith("?klar");
    }

    @Test
    void weakPasswordLeavesTheLinkUnused() {
        String token = link();
        assertThat(choose(token, "kort").body()).contains("id=\"password-error\"", "12");
        assertThat(Visitor.location(choose(token, NEW_PASSWORD))).endsWith("?klar");
    }

    @Test
    void disabledAndInvitedPeopleGetNoLink() {
        TestUser shut = users.person();
        register.setDisabled(shut.id(), true);
        Invitation invited =
                register.invite("Nils Ny", new EmailAddress("ny-" + UUID.randomUUID() + "@kommune.example"));
        ask(shut.email());
        ask(invited.account().email());
        link();
        assertThat(Arrays.stream(SERVER.getReceivedMessages())
                        .filter(message -> isTo(message, shut.email())
                                || isTo(message, invited.account().email())))
                .isEmpty();
    }

    @Test
    void askingTooOftenIsSlowedAlikeForEveryone() {
        String unknown = "ukjent-" + UUID.randomUUID() + "@kommune.example";
        for (int time = 0; time < 5; time++) {
            ask(user.email());
            ask(unknown);
        }
        assertThat(ask(user.email()).body()).contains("Vent litt");
        assertThat(ask(unknown).body()).contains("Vent litt");
    }

    @Test
    void messageIsInTheLanguageTheReaderChoseLast() throws MessagingException {
        transactions.write(() -> repository.setLanguage(user.id(), Language.NN));
        ask(user.email());
        MimeMessage message = mailTo(user.email(), 1).getFirst();
        assertThat(message.getSubject()).isEqualTo("Vel nytt passord i «Hvor er vi?»");
        visitor.get("/sprak/en");
        visitor.signIn(user);
        visitor.get("/min-konto");
        ask(user.email());
        assertThat(mailTo(user.email(), 2).getLast().getSubject()).startsWith("Choose a new password");
    }

    @Test
    void invitationIsSentAndItsLinkWorks() {
        Invitation invitation =
                register.invite("Nils Ny", new EmailAddress("ny-" + UUID.randomUUID() + "@kommune.example"));
        assertThat(invitationMail.send(invitation)).isEqualTo(InvitationMail.Delivery.SENT);
        String email = invitation.account().email();
        assertThat(tokenIn(mailTo(email, 1).getFirst(), "/invitasjon")).isEqualTo(invitation.token());
    }

    @Test
    void secretsOfLinksStandNeitherInTheLogNorInTheDatabase(CapturedOutput output) {
        String token = link();
        choose(token, NEW_PASSWORD);
        assertThat(output.getAll()).doesNotContain(token).doesNotContain(user.email());
        assertThat(database.sql("select count(*) from password_reset where token_hash = :token")
                        .param("token", token)
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
