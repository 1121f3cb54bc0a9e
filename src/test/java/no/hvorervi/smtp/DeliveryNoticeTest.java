package no.hvorervi.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static no.hvorervi.smtp.TestMailboxes.notice;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which messages are notices, of what, and what they mean (RFC 3464). */
class DeliveryNoticeTest {

    private static final String FAILED = notice("<abc123@kommune.example>", "kari@kommune.example", "failed", "5.1.1");

    private static Optional<DeliveryNotice> read(String mail) {
        return DeliveryNotice.read(mail.getBytes(ISO_8859_1));
    }

    private static String changed(String from, String to) {
        assertThat(FAILED).contains(from);
        return FAILED.replace(from, to);
    }

    @ParameterizedTest
    @CsvSource({
        "failed, 5.1.1, true",
        "Failed, 5.7.509 (refused), true",
        "failed, 5.0.0(unknown), true",
        "failed, 4.4.7, false",
        "delayed, 4.4.1, false",
        "delayed, 5.4.1, false",
        "delivered, 2.1.5, false",
        "relayed, 2.1.9, false",
        "failed, 5, false",
        "failed, 5.1.1111, false",
    })
    void onlyWhatFailedForGoodIsFinal(String action, String status, boolean isFinal) {
        assertThat(read(notice("<abc123@kommune.example>", "kari@kommune.example", action, status)))
                .contains(new DeliveryNotice("abc123", isFinal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"message/rfc822", "message/rfc822-headers; x=y", "text/plain"})
    void messageIsNamedByWhatIsReturnedOfIt(String type) {
        boolean isReturned = type.equals("message/rfc822");
        String whole = changed("text/rfc822-headers", type)
                .replace("Message-ID: <abc", "Content-Type: text/plain\r\nMessage-Id:\r\n <abc")
                .replace(
                        "\r\n\r\n--4XyZ1Q2wz9.1795374001/mx.example--",
                        "\r\n\r\nKjære deg\r\n\r\nMessage-ID: <x@y>\r\n");
        assertThat(read(whole).map(DeliveryNotice::message))
                .isEqualTo(Optional.of("abc123").filter(any -> isReturned));
    }

    @Test
    void returnedHeadersMayBeEncodedAndLinesMayEndInAnyWay() {
        int from = FAILED.indexOf("Return-Path: <retur");
        String headers = FAILED.substring(from, FAILED.indexOf("--4XyZ1Q2wz9", from));
        String encoded = changed("Content-Type: text", "Content-Transfer-Encoding: base64\r\nContent-Type: text")
                .replace(headers, Base64.getMimeEncoder().encodeToString(headers.getBytes(ISO_8859_1)) + "\r\n");
        assertThat(encoded).doesNotContain("abc123");
        assertThat(read(encoded)).contains(new DeliveryNotice("abc123", true));
        assertThat(read(FAILED.replace("\r\n", "\n"))).contains(new DeliveryNotice("abc123", true));
    }

    @Test
    void messageThatReachedOneOfItsReceiversHasNotFailed() {
        assertThat(read(changed(
                        "Diagnostic-Code",
                        "X: y\r\n\r\nFinal-Recipient: rfc822; ola@kommune.example\r\nAction: relayed\r\nStatus:"
                                + " 2.0.0\r\nX-Code")))
                .contains(new DeliveryNotice("abc123", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "report-type=disposition-notification;",
                "x=delivery-status;",
            })
    void otherReportsAreNone(String parameter) {
        assertThat(read(changed("report-type=delivery-status;", parameter))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc123@kommune.example", "<abc123>", "<a b@c>", "<@kommune.example>", ""})
    void messageWithoutAnIdIsNotNamed(String id) {
        assertThat(read(changed("<abc123@kommune.example>", id))).isEmpty();
    }

    @Test
    void noticeWithoutAStatusFailsNothing() {
        assertThat(read(changed("message/delivery-status", "text/plain")))
                .contains(new DeliveryNotice("abc123", false));
    }

    @Test
    void whatIsCutOffOrBrokenIsNoFault() {
        int complete = FAILED.indexOf("<abc123@kommune.example>") + "<abc123@kommune.example>".length();
        assertThat(IntStream.rangeClosed(0, FAILED.length()).filter(length -> read(FAILED.substring(0, length))
                        .filter(DeliveryNotice::isFinal)
                        .isPresent()))
                .hasSizeGreaterThan(1)
                .allMatch(length -> length >= complete);
        assertThat(read(changed("multipart/report", "multipart/report; charset=\"; ;;")))
                .isEmpty();
        assertThat(read(changed("Content-Type: message", "Content-Type: ///;message")))
                .isEmpty();
        assertThat(read(changed("Content-Type: text", "Content-Transfer-Encoding: x-none\r\nContent-Type: text")))
                .isEmpty();
    }

    @Test
    void noticeTellsNoNameWhenItIsLogged() {
        assertThat(read(FAILED).orElseThrow().toString()).doesNotContain("abc123");
    }
}
