package no.hvorervi.smtp;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import no.hvorervi.base.SecretFile;
import no.hvorervi.base.UnsafeConfigurationException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.SpringTemplateEngine;

/**
 * Sends messages through the mail server of the operator's, if one is set. Nothing of a message is kept or logged.
 *
 * <p>To a server on another machine it speaks TLS only.
 */
@Component
@EnableConfigurationProperties(MailSettings.class)
public class Mailer {

    private static final String TIMEOUT_MS = "5000";

    private final Optional<JavaMailSenderImpl> sender;
    private final MailWriter writer;

    Mailer(
            ObjectProvider<JavaMailSenderImpl> sender,
            MailSettings settings,
            BounceSettings bounces,
            SpringTemplateEngine templates,
            Clock clock) {
        this.sender = Optional.ofNullable(sender.getIfAvailable());
        this.writer = new MailWriter(Objects.requireNonNullElse(settings.from(), ""), templates, clock);
        this.sender.ifPresent(each -> secure(each, settings, bounces));
    }

    private static void secure(JavaMailSenderImpl sender, MailSettings settings, BounceSettings bounces) {
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
            bounces.envelopeSender().ifPresent(address -> smtp.put(protocol + "from", address));
            // What comes back holds no code, from servers that know how to (RFC 3461).
            smtp.putIfAbsent(protocol + "dsn.ret", "HDRS");
            smtp.putIfAbsent(protocol + "dsn.notify", "FAILURE");
        }
        boolean hasTlsFromTheStart =
                "smtps".equals(sender.getProtocol()) || "true".equals(smtp.getProperty("mail.smtp.ssl.enable"));
        if (!hasTlsFromTheStart && !isLoopback(Objects.requireNonNullElse(sender.getHost(), ""))) {
            smtp.put("mail.smtp.starttls.enable", "true");
            smtp.put("mail.smtp.starttls.required", "true");
        }
    }

    static boolean isLoopback(String host) {
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
        try (MailConnection connection = connect()) {
            connection.send(mail, messageId(UUID.randomUUID().toString()));
        }
    }

    /**
     * For sending several messages.
     *
     * @throws MailFailedException if the server cannot be reached
     */
    public MailConnection connect() {
        JavaMailSenderImpl server = sender.orElseThrow(() -> new IllegalStateException("No mail server is configured"));
        return MailConnection.open(server, writer);
    }

    /** What the message is known by among mail servers; of one name always the same. */
    public String messageId(String name) {
        return "<" + name + "@" + writer.domain() + ">";
    }
}
