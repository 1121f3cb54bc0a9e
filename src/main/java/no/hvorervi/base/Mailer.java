package no.hvorervi.base;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Sends messages through the mail server of the operator's, if one is set. Nothing of a message is kept or logged.
 *
 * <p>To a server on another machine it speaks TLS only.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Mailer {

    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    private static final String TIMEOUT_MS = "5000";

    private final Optional<JavaMailSenderImpl> sender;
    private final String from;
    private final SpringTemplateEngine templates;

    Mailer(ObjectProvider<JavaMailSenderImpl> sender, MailSettings settings, SpringTemplateEngine templates) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.from = Objects.requireNonNullElse(settings.from(), "");
        this.templates = templates;
        this.sender.ifPresent(each -> secure(each, settings));
    }

    private static void secure(JavaMailSenderImpl sender, MailSettings settings) {
        if (settings.from() == null || settings.from().isBlank()) {
            throw new UnsafeConfigurationException(
                    "A mail server is set, but not whom its messages are from.",
                    "Set HVORERVI_MAIL_FROM to an address of the municipality's, or leave SPRING_MAIL_HOST out.");
        }
        if (settings.passwordFile() != null) {
            sender.setPassword(SecretFile.read(settings.passwordFile()));
        }
        Properties smtp = sender.getJavaMailProperties();
        for (String protocol : new String[] {"mail.smtp.", "mail.smtps."}) {
            smtp.putIfAbsent(protocol + "connectiontimeout", TIMEOUT_MS);
            smtp.putIfAbsent(protocol + "timeout", TIMEOUT_MS);
            smtp.putIfAbsent(protocol + "writetimeout", TIMEOUT_MS);
            smtp.put(protocol + "ssl.checkserveridentity", "true");
        }
        boolean hasTlsFromTheStart =
                "smtps".equals(sender.getProtocol()) || "true".equals(smtp.getProperty("mail.smtp.ssl.enable"));
        if (!hasTlsFromTheStart && !isLoopback(Objects.requireNonNullElse(sender.getHost(), ""))) {
            smtp.put("mail.smtp.starttls.enable", "true");
            smtp.put("mail.smtp.starttls.required", "true");
        }
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.equals("::1") || host.matches("127(\\.\\d{1,3}){3}");
    }

    /** Whether there is a mail server, so that links need not be handed over by hand. */
    public boolean isConfigured() {
        return sender.isPresent();
    }

    /**
     * Hands a message to the mail server, which takes five seconds at most in each direction.
     *
     * @throws MailFailedException if the server did not take it
     */
    public void send(Mail mail) {
        JavaMailSenderImpl server = sender.orElseThrow(() -> new IllegalStateException("No mail server is configured"));
        try {
            server.send(message(mail, server.createMimeMessage()));
        } catch (MailException | MessagingException refused) {
            // The cause may quote the receiver's address; its kind is what helps.
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            LOG.warn(
                    "The mail server did not take a message ({})",
                    cause.getClass().getSimpleName());
            throw new MailFailedException();
        }
    }

    private MimeMessage message(Mail mail, MimeMessage message) throws MessagingException {
        var helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(mail.to());
        helper.setSubject(mail.subject());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", mail.language().getLanguage());
        String html = templates.process("mail", new Context(mail.language(), Map.of("mail", mail)));
        helper.setText(mail.plainText(), html);
        return message;
    }
}
