package no.hvorervi.smtp;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages are sent, beside what stands under {@code spring.mail}.
 *
 * @param from the sender's address
 * @param passwordFile a file that holds the password of the mail server and that only its owner may read
 */
@ConfigurationProperties("hvorervi.mail")
record MailSettings(@Nullable String from, @Nullable Path passwordFile) {}
