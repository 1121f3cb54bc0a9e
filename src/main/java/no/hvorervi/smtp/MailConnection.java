package no.hvorervi.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.smtp.MailFailedException.Fault;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** A connection to the mail server, over which messages go one after the other. For one thread at a time. */
public final class MailConnection implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(MailConnection.class);
    private static final int PERMANENT = 500;

    private final JavaMailSenderImpl server;
    private final MailWriter writer;
    private final Transport transport;

    private MailConnection(JavaMailSenderImpl server, MailWriter writer, Transport transport) {
        this.server = server;
        this.writer = writer;
        this.transport = transport;
    }

    static MailConnection open(JavaMailSenderImpl server, MailWriter writer) {
        try {
            String protocol = server.getProtocol() == null ? "smtp" : server.getProtocol();
            var connection =
                    new MailConnection(server, writer, server.getSession().getTransport(protocol));
            connection.connect();
            return connection;
        } catch (MessagingException unknownProtocol) {
            throw failed(unknownProtocol, Fault.SERVER_AWAY);
        }
    }

    private void connect() {
        try {
            transport.connect(server.getHost(), server.getPort(), server.getUsername(), server.getPassword());
        } catch (MessagingException away) {
            throw failed(away, Fault.SERVER_AWAY);
        }
    }

    /**
     * Hands a message over.
     *
     * @param messageId what the message is known by, such as {@code <17@kommune.example>}: servers that are handed it
     *     twice keep one
     * @throws MailFailedException if the server did not take it
     */
    public void send(Mail mail, String messageId) {
        try {
            MimeMessage message = writer.write(mail, messageId, server.createMimeMessage());
            transport.sendMessage(message, message.getAllRecipients());
        } catch (MessagingException refused) {
            throw failed(refused, faultOf(refused));
        }
    }

    /** After a fault the server may have hung up. */
    public void mend() {
        if (!transport.isConnected()) {
            connect();
        }
    }

    private static MailFailedException failed(MessagingException refused, Fault fault) {
        // The cause may quote the receiver's address; its kind is what helps.
        Throwable cause = refused.getCause() == null ? refused : refused.getCause();
        LOG.warn(
                "The mail server did not take a message ({}, {})",
                fault,
                cause.getClass().getSimpleName());
        return new MailFailedException(fault);
    }

    /** By the server's answer, see RFC 5321 section 4.2.1; without any it is not known whether the message was taken. */
    private static Fault faultOf(MessagingException refused) {
        return Stream.<Exception>iterate(refused, Objects::nonNull, MailConnection::next)
                .flatMap(each -> faultIfAny(each).stream())
                .findFirst()
                .orElse(Fault.TRY_LATER);
    }

    private static @Nullable Exception next(Exception fault) {
        return fault instanceof MessagingException outer ? outer.getNextException() : null;
    }

    private static Optional<Fault> faultIfAny(Exception each) {
        return switch (each) {
            case AddressException malformed -> Optional.of(Fault.REFUSED);
            case SMTPAddressFailedException receiver -> Optional.of(faultOf(receiver.getReturnCode()));
            // The sender is the same in every message.
            case SMTPSendFailedException message
            when message.getCommand().startsWith("MAIL") -> Optional.of(Fault.SERVER_AWAY);
            case SMTPSendFailedException message -> Optional.of(faultOf(message.getReturnCode()));
            default -> Optional.empty();
        };
    }

    private static Fault faultOf(int code) {
        return code >= PERMANENT ? Fault.REFUSED : Fault.TRY_LATER;
    }

    @Override
    public void close() {
        try {
            transport.close();
        } catch (MessagingException alreadyClosed) {
            LOG.debug(
                    "The mail server had hung up ({})", alreadyClosed.getClass().getSimpleName());
        }
    }
}
