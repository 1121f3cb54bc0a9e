package no.hvorervi.mailing;

import no.hvorervi.base.UnsafeConfigurationException;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How fast letters leave.
 *
 * @param perMinute letters that all instances together hand over in a minute, 1 to 6,000
 * @param workers connections to the mail server at once, of this instance, 1 to 10
 */
@ConfigurationProperties("hvorervi.mail")
record OutboxSettings(
        @DefaultValue("300") int perMinute,
        @DefaultValue("2") int workers) {

    private static final int FASTEST = 6_000;
    private static final int MOST_WORKERS = 10;

    OutboxSettings {
        if (perMinute < 1 || perMinute > FASTEST || workers < 1 || workers > MOST_WORKERS) {
            throw new UnsafeConfigurationException(
                    "Letters cannot be sent at this rate: " + perMinute + " a minute over " + workers + " connections.",
                    "Set HVORERVI_MAIL_PER_MINUTE to 1–6000 and HVORERVI_MAIL_WORKERS to 1–10, or leave them out.");
        }
    }
}
