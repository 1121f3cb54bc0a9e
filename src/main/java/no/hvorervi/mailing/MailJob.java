package no.hvorervi.mailing;

import java.time.Instant;
import java.util.regex.Pattern;
import no.hvorervi.ids.MunicipalityId;

/**
 * Letters that are to be sent together.
 *
 * @param key such as {@code round-17-invitation}: asking twice with one key gives one job; without names of people
 * @param municipality whose administrators read of it in the audit log
 * @param endsAt from when on the letters are of no use: nothing is sent any more
 */
public record MailJob(String key, MunicipalityId municipality, Instant endsAt) {

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,99}");

    /** @throws IllegalArgumentException if the key has other characters than small letters, digits and hyphens */
    public MailJob {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key of a job: " + key);
        }
    }
}
