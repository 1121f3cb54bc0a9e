package no.hvorervi.smtp;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags.Flag;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Stream;
import no.hvorervi.base.SecretFile;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * The mailbox that undelivered messages come back to, if the operator has set one. Whatever else lies in it stays as it
 * is, also unread.
 *
 * <p>A server on another machine must speak TLS.
 */
@Component
@EnableConfigurationProperties(BounceSettings.class)
public class BounceMailbox {

    /** After a wrong password, so that the mailbox is not locked for too many of them. */
    static final Duration PAUSE = Duration.ofHours(1);

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final String TIMEOUT_MS = "5000";

    /** What a notice says stands at its beginning; the message that it returns may be long. */
    private static final int READ_BYTES = 256 * 1024;

    private final BounceSettings settings;
    private final String password;
    private final Clock clock;
    private Instant notBefore = Instant.MIN;
    private String trouble = "";

    /** In a mailbox numbers grow, until it is made anew. */
    private long madeAs;

    private long lastSeen;

    BounceMailbox(BounceSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.password = settings.hasMailbox() ? SecretFile.read(Objects.requireNonNull(settings.passwordFile())) : "";
    }

    /**
     * Reads what has come since the last time; after a start, all that is there. A mailbox that cannot be read is told of
     * in the log, once, and tried again at the next call.
     *
     * @param isDone told each notice, says whether it is of no use any more: then it is deleted
     */
    public synchronized void read(Predicate<DeliveryNotice> isDone) {
        if (!settings.hasMailbox() || clock.instant().isBefore(notBefore)) {
            return;
        }
        try (Store store = Session.getInstance(properties()).getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.username(), password);
            // Closing it removes what is marked as deleted.
            try (var inbox = (IMAPFolder) store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                read(inbox, isDone);
            }
            trouble = "";
        } catch (AuthenticationFailedException refused) {
            notBefore = clock.instant().plus(PAUSE);
            tell("does not let its user in; see that HVORERVI_MAIL_BOUNCE_USERNAME and"
                    + " HVORERVI_MAIL_BOUNCE_PASSWORD_FILE are right, and start again");
        } catch (MessagingException | IOException away) {
            // Its message may quote what stands in the mailbox.
            tell("cannot be read (" + away.getClass().getSimpleName()
                    + "); is its server set right, and does it speak TLS? It is tried again each minute");
        }
    }

    private void tell(String now) {
        if (!trouble.equals(now)) {
            LOG.warn("The mailbox of undelivered messages {}", now);
        }
        trouble = now;
    }

    private void read(IMAPFolder inbox, Predicate<DeliveryNotice> isDone) throws MessagingException, IOException {
        if (madeAs != inbox.getUIDValidity()) {
            madeAs = inbox.getUIDValidity();
            lastSeen = 0;
        }
        Message[] news = inbox.getMessagesByUID(lastSeen + 1, UIDFolder.LASTUID);
        var type = new FetchProfile();
        type.add("Content-Type");
        inbox.fetch(news, type);
        for (Message each : news) {
            // Asked for what comes after the last one, a server tells the last one again.
            if (inbox.getUID(each) > lastSeen) {
                if (isDone((IMAPMessage) each, isDone)) {
                    each.setFlag(Flag.DELETED, true);
                }
                lastSeen = inbox.getUID(each);
            }
        }
    }

    private static boolean isDone(IMAPMessage message, Predicate<DeliveryNotice> isDone)
            throws MessagingException, IOException {
        try {
            if (Stream.ofNullable(message.getHeader("Content-Type"))
                    .flatMap(Stream::of)
                    .noneMatch(DeliveryNotice::isOne)) {
                return false;
            }
            try (InputStream bytes = message.getMimeStream()) {
                return DeliveryNotice.read(bytes.readNBytes(READ_BYTES))
                        .filter(isDone)
                        .isPresent();
            }
        } catch (MessageRemovedException | IOException broken) {
            if (message.isExpunged()) {
                // Another instance was quicker.
                return false;
            }
            throw broken;
        }
    }

    private String protocol() {
        return settings.port() == BounceSettings.TLS_PORT ? "imaps" : "imap";
    }

    private Properties properties() {
        boolean mustSpeakTls = !Mailer.isLoopback(Objects.requireNonNull(settings.host()));
        var properties = new Properties();
        for (String prefix : new String[] {"mail.imap.", "mail.imaps."}) {
            properties.setProperty(prefix + "connectiontimeout", TIMEOUT_MS);
            properties.setProperty(prefix + "timeout", TIMEOUT_MS);
            properties.setProperty(prefix + "writetimeout", TIMEOUT_MS);
            properties.setProperty(prefix + "ssl.checkserveridentity", "true");
            // Reading does not mark as read.
            properties.setProperty(prefix + "peek", "true");
        }
        properties.setProperty("mail.imap.starttls.enable", Boolean.toString(mustSpeakTls));
        properties.setProperty("mail.imap.starttls.required", Boolean.toString(mustSpeakTls));
        return properties;
    }
}
