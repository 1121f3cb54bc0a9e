package no.hvorervi.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import no.hvorervi.base.NorwegianTime;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/** Writes messages as text and as HTML, with the headers that all of them have. */
record MailWriter(String from, SpringTemplateEngine templates, Clock clock) {

    /** @throws MessagingException if the receiver's address is none */
    MimeMessage write(Mail mail, String messageId, MimeMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(NorwegianTime.at(clock.instant())));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().getLanguage());
        if (mail.refusal().isPresent()) {
            // How mail programs find out where one says no (RFC 2369).
            message.setHeader("List-Unsubscribe", "<" + mail.refusal().get().link() + ">");
        }
        String html = templates.process("mail", new Context(mail.language(), Map.of("mail", mail)));
        helper.setText(mail.plainText(), html);
        message.saveChanges();
        // Saving makes one up.
        message.setHeader("Message-ID", messageId);
        return message;
    }

    /** The part of message ids that says where they were made. */
    String domain() {
        int at = from.lastIndexOf('@');
        String domain = from.substring(at + 1).replaceAll("[^A-Za-z0-9.-]", "");
        return at < 0 || domain.isEmpty() ? "localhost" : domain;
    }
}
