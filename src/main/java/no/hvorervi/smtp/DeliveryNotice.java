package no.hvorervi.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a mail server says of a message that was taken earlier, in a delivery status notification (RFC 3464). Anybody can
 * write one: it is worth what its name of the message is.
 *
 * @param message the name that the message's id was made of, see {@link Mailer#messageId}
 * @param isFinal whether the message will never arrive; otherwise it may still, or has
 */
public record DeliveryNotice(String message, boolean isFinal) {

    private static final Set<String> STATUS = Set.of("message/delivery-status", "message/global-delivery-status");

    /** What is returned of the message: all of it, or its headers. */
    private static final Set<String> RETURNED =
            Set.of("message/rfc822", "text/rfc822-headers", "message/global", "message/global-headers");

    private static final Pattern MESSAGE_ID = Pattern.compile("<([^<>@\\s]{1,100})@[^<>@\\s]{1,255}>");

    /** Classes of RFC 3463: 4 is a failure that may pass. A comment may follow. */
    private static final Pattern FOR_GOOD = Pattern.compile("5\\.\\d{1,3}\\.\\d{1,3}(\\s.*|\\(.*)?", Pattern.DOTALL);

    /** Without the name, so that no log can hold it. */
    @Override
    public String toString() {
        return "DeliveryNotice[" + isFinal + "]";
    }

    /** Whether a message with this header may be a notice, so that it is worth reading. */
    static boolean isOne(String contentType) {
        return contentType.strip().toLowerCase(Locale.ROOT).startsWith("multipart/report");
    }

    /**
     * Reads a notice; its end may be missing.
     *
     * @param mail the message that may be one, with headers
     * @return empty for all else, also for what cannot be read
     */
    static Optional<DeliveryNotice> read(byte[] mail) {
        try {
            var message = new MimeMessage((Session) null, new ByteArrayInputStream(mail));
            var type = new ContentType(message.getContentType());
            if (!type.match("multipart/report")
                    || !"delivery-status".equalsIgnoreCase(type.getParameter("report-type"))) {
                return Optional.empty();
            }
            List<MimePart> parts =
                    parts(new MimeMultipart(message.getDataHandler().getDataSource()));
            boolean isFinal = isFinal(first(parts, STATUS));
            return name(first(parts, RETURNED)).map(name -> new DeliveryNotice(name, isFinal));
        } catch (MessagingException | IOException | RuntimeException malformed) {
            return Optional.empty();
        }
    }

    private static List<MimePart> parts(MimeMultipart report) throws MessagingException {
        List<MimePart> parts = new ArrayList<>();
        for (int at = 0; at < report.getCount(); at++) {
            parts.add((MimeBodyPart) report.getBodyPart(at));
        }
        return parts;
    }

    /** The groups of headers in the first part of one of the types. */
    private static List<InternetHeaders> first(List<MimePart> parts, Set<String> types)
            throws MessagingException, IOException {
        for (MimePart part : parts) {
            String type = new ContentType(part.getContentType()).getBaseType();
            if (types.contains(type.toLowerCase(Locale.ROOT))) {
                return groups(new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
            }
        }
        return List.of();
    }

    private static List<InternetHeaders> groups(String text) throws MessagingException {
        List<InternetHeaders> groups = new ArrayList<>();
        String lines = text.replace("\r\n", "\n").replace('\r', '\n').strip();
        for (String group : lines.split("\n[ \t]*\n", -1)) {
            groups.add(new InternetHeaders(new ByteArrayInputStream(group.getBytes(StandardCharsets.ISO_8859_1))));
        }
        return groups;
    }

    /** The first group is about the message, each other about one receiver. */
    private static boolean isFinal(List<InternetHeaders> status) {
        List<InternetHeaders> receivers = status.stream()
                .skip(1)
                .filter(each -> each.getHeader("Status") != null)
                .toList();
        return !receivers.isEmpty()
                && receivers.stream()
                        .allMatch(each -> values(each, "Action").anyMatch("failed"::equalsIgnoreCase)
                                && values(each, "Status").anyMatch(value -> FOR_GOOD.matcher(value)
                                        .matches()));
    }

    private static Optional<String> name(List<InternetHeaders> returned) {
        return returned.stream()
                .limit(1)
                .flatMap(headers -> values(headers, "Message-ID"))
                .map(MESSAGE_ID::matcher)
                .filter(Matcher::matches)
                .map(found -> found.group(1))
                .findFirst();
    }

    private static Stream<String> values(InternetHeaders headers, String name) {
        return Stream.ofNullable(headers.getHeader(name)).flatMap(Stream::of).map(String::strip);
    }
}
