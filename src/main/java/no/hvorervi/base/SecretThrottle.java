package no.hvorervi.base;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Slows down whoever asks with secrets more than people ever do.
 *
 * <p>Counted are requests by their secret, and guesses all together, never addresses: a whole ward may come over one of
 * them, and who asked from where is nobody's business. So {@link Attempts}, which guards accounts against networks, is no help
 * there.
 */
public final class SecretThrottle {

    private static final int REMEMBERED = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    /** New in each process, so that what is remembered cannot be compared with anything. */
    private final String salt;

    private final TimeMeter time;
    private final Limit ofOne;
    private final Bucket ofAll;
    private final Cache<ByteBuffer, Bucket> ofSecrets = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    /** As many at once, and then as many each second. */
    public record Limit(int atOnce, int perSecond) {}

    /**
     * By the clock of the machine.
     *
     * @param ofOne all requests with one secret
     * @param ofAll secrets that nobody has asked with lately, as every guess is one; or those alone that led nowhere
     */
    public SecretThrottle(Limit ofOne, Limit ofAll) {
        // Not the clock on the wall: setting it must neither open nor close anything.
        this(ofOne, ofAll, TimeMeter.SYSTEM_NANOTIME);
    }

    /** By another clock. */
    public SecretThrottle(Limit ofOne, Limit ofAll, TimeMeter time) {
        this.ofOne = ofOne;
        this.time = time;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        salt = HexFormat.of().formatHex(random);
        this.ofAll = bucket(ofAll);
    }

    /**
     * Counts a request that shows the secret, alike whether it exists or not; whether it may be looked at. While somebody guesses, no
     * secret is looked at that nobody has asked with lately.
     */
    public boolean mayAsk(String secret) {
        ByteBuffer key = key(secret);
        if (ofSecrets.getIfPresent(key) == null && !ofAll.tryConsume(1)) {
            return false;
        }
        return mayAsk(key);
    }

    private boolean mayAsk(ByteBuffer key) {
        return ofSecrets.get(key, unknown -> bucket(ofOne)).tryConsume(1);
    }

    /**
     * Counts a request that shows the secret by that secret alone; whether it may be looked at. Who then finds nothing asks {@link
     * #mayBeTold}: so nobody who guesses keeps others from what is there.
     */
    public boolean mayLook(String secret) {
        return mayAsk(key(secret));
    }

    /** Counts a secret that led nowhere, whoever asked; whether they may be told so. */
    public boolean mayBeTold() {
        return ofAll.tryConsume(1);
    }

    private ByteBuffer key(String secret) {
        return ByteBuffer.wrap(Sha256.of(salt + secret));
    }

    private Bucket bucket(Limit of) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(of.atOnce()).refillGreedy(of.perSecond(), Duration.ofSeconds(1)))
                .build();
    }
}
