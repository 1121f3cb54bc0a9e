package no.hvorervi.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import no.hvorervi.DatabaseTest;
import no.hvorervi.smtp.MailFailedException.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** What a mail server's answer means for the message, and what is sent over one connection (R-44). */
@DatabaseTest
@ExtendWith(OutputCaptureExtension.class)
class MailConnectionTest {

    @Autowired
    SpringTemplateEngine templates;

    @Autowired
    Clock clock;

    private final ScriptedSmtp server = new ScriptedSmtp();

    @AfterEach
    void stop() {
        server.close();
    }

    private MailConnection connect(String from) {
        return TestMailers.to(server.port(), from, templates, clock).connect();
    }

    private static Mail mail(String to) {
        return new Mail(to, Locale.of("nb", "NO"), "Hei", List.of("Hei"), "", "");
    }

    @ParameterizedTest
    @CsvSource({
        "rcpt-550-kari@kommune.example, REFUSED",
        "rcpt-553-kari@kommune.example, REFUSED",
        "rcpt-450-kari@kommune.example, TRY_LATER",
        "rcpt-421-kari@kommune.example, TRY_LATER",
        "data-554-kari@kommune.example, REFUSED",
        "data-451-kari@kommune.example, TRY_LATER",
        "hang-up@kommune.example, TRY_LATER",
        "ikke en adresse, REFUSED",
    })
    void answerSaysWhetherTryingAgainHelps(String to, Fault fault, CapturedOutput output) {
        try (MailConnection connection = connect("hvorervi@kommune.example")) {
            assertThat(catchThrowableOfType(
                                    MailFailedException.class, () -> connection.send(mail(to), "<1@kommune.example>"))
                            .fault())
                    .isEqualTo(fault);
        }
        assertThat(output.getAll()).contains(fault.name()).doesNotContain(to, "kari@");
    }

    @ParameterizedTest
    @CsvSource({"mail-530@kommune.example", "mail-550@kommune.example", "mail-451@kommune.example"})
    void senderThatIsRefusedIsNoFaultOfTheMessage(String from) {
        try (MailConnection connection = connect(from)) {
            assertThat(catchThrowableOfType(
                                    MailFailedException.class,
                                    () -> connection.send(mail("kari@kommune.example"), "<1@kommune.example>"))
                            .fault())
                    .isEqualTo(Fault.SERVER_AWAY);
        }
    }

    @Test
    void serverThatDoesNotAnswerIsAway() {
        server.close();
        assertThat(catchThrowableOfType(MailFailedException.class, () -> connect("hvorervi@kommune.example"))
                        .fault())
                .isEqualTo(Fault.SERVER_AWAY);
    }

    @Test
    void messagesGoOnAfterOneThatWasRefusedAndOneThatBrokeTheConnection() {
        try (MailConnection connection = connect("Hvor er vi? <hvorervi@kommune.example>")) {
            connection.send(mail("one@kommune.example"), "<1@kommune.example>");
            for (String broken : List.of("rcpt-550@kommune.example", "hang-up@kommune.example")) {
                assertThatThrownBy(() -> connection.send(mail(broken), "<2@kommune.example>"))
                        .isInstanceOf(MailFailedException.class);
                connection.mend();
            }
            connection.send(mail("three@kommune.example"), "<3@kommune.example>");
        }
        assertThat(server.taken()).hasSize(2);
        assertThat(server.taken().getFirst())
                .contains("To: one@", "Message-ID: <1@kommune.example>")
                .containsPattern("Date: \\p{Alpha}{3}, \\d{1,2} \\p{Alpha}{3} \\d{4} \\d{2}:\\d{2}:\\d{2} \\+0[12]00");
        assertThat(server.taken().getLast()).contains("To: three@", "Message-ID: <3@kommune.example>");
    }

    @Test
    void messageIsKnownByTheSendersDomain() {
        assertThat(TestMailers.to(1, "Hvor er vi? <hvorervi@kommune.example>", templates, clock)
                        .messageId("17"))
                .isEqualTo("<17@kommune.example>");
    }
}
