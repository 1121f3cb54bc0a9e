package no.hvorervi.smtp;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import no.hvorervi.base.UnsafeConfigurationException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where messages come back to that a mail server has taken and cannot deliver.
 *
 * @param address that servers send them back to; without it, the sender's
 * @param host of the IMAP server with that address's mailbox; without it, people read the mailbox
 * @param port 993 for TLS from the start; on another, STARTTLS is demanded of a server on another machine
 * @param username of the mailbox
 * @param passwordFile a file with its password that only its owner may read
 */
@ConfigurationProperties("hvorervi.mail.bounce")
record BounceSettings(
        @Nullable String address,
        @Nullable String host,
        @DefaultValue("993") int port,
        @Nullable String username,
        @Nullable Path passwordFile) {

    static final int TLS_PORT = 993;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s@<>]+@[^\\s@<>]+");

    BounceSettings {
        if (!isMissing(address)
                && !ADDRESS.matcher(Objects.requireNonNull(address)).matches()) {
            throw new UnsafeConfigurationException(
                    "Undelivered messages cannot come back to " + address + ".",
                    "Set HVORERVI_MAIL_BOUNCE_ADDRESS to an address such as retur@kommune.example, without a name.");
        }
        if (!isMissing(host) && (isMissing(address) || isMissing(username) || passwordFile == null)) {
            throw new UnsafeConfigurationException(
                    "A mailbox for undelivered messages is set, but not all that belongs to it.",
                    "Set HVORERVI_MAIL_BOUNCE_ADDRESS, HVORERVI_MAIL_BOUNCE_USERNAME and"
                            + " HVORERVI_MAIL_BOUNCE_PASSWORD_FILE, or leave HVORERVI_MAIL_BOUNCE_HOST out.");
        }
    }

    /** Messages come back to whom they are from. */
    static BounceSettings none() {
        return new BounceSettings(null, null, TLS_PORT, null, null);
    }

    /** Where servers return messages to. */
    Optional<String> envelopeSender() {
        return Optional.ofNullable(address).filter(each -> !each.isBlank());
    }

    boolean hasMailbox() {
        return !isMissing(host);
    }

    private static boolean isMissing(@Nullable String setting) {
        return setting == null || setting.isBlank();
    }
}
