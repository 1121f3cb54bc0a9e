package no.hvorervi.intake.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import no.hvorervi.base.Sha256;
import no.hvorervi.intake.Code;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever asks more than people who answer ever do, alike for codes that exist and those that do not.
 *
 * <p>Counted are requests by their code, and new codes all together, never addresses: a whole ward may answer over one of
 * them, and who answered from where is nobody's business. So {@code base.Attempts}, which guards accounts against networks, is no
 * help here. Sixty random bits are what keeps codes from being guessed: as fast as is let through here, for a month on end, with a code for
 * each of Oslo's 53,000 employees, the chance to hit one is below 1 in 10,000.
 */
@Component
class AnswerThrottle {

    /** All requests with one code: as many at once, and then as many each second. */
    static final int OF_CODE_AT_ONCE = 120;

    private static final int OF_CODE_PER_SECOND = 2;

    /**
     * Codes that nobody has asked with lately, as every guess is one. If all of Oslo's employees began within two minutes, that
     * would be 440 a second; two processors hand in for fewer than 800.
     */
    static final int OF_ALL_AT_ONCE = 4_000;

    private static final int OF_ALL_PER_SECOND = 800;

    private static final int REMEMBERED = 50_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    /** New in each process, so that what is remembered cannot be compared with anything. */
    private final String salt;

    private final TimeMeter time;
    private final Bucket ofAll;
    private final Cache<ByteBuffer, Bucket> ofCodes = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    @Autowired
    AnswerThrottle() {
        // Not the clock on the wall: setting it must neither open nor close anything.
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    AnswerThrottle(TimeMeter time) {
        this.time = time;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        salt = HexFormat.of().formatHex(random);
        ofAll = bucket(OF_ALL_AT_ONCE, OF_ALL_PER_SECOND);
    }

    /** Counts a request that shows the code; whether it may be looked at. */
    boolean mayAsk(Code code) {
        ByteBuffer key = ByteBuffer.wrap(Sha256.of(salt + code.value()));
        if (ofCodes.getIfPresent(key) == null && !ofAll.tryConsume(1)) {
            return false;
        }
        return ofCodes.get(key, unknown -> bucket(OF_CODE_AT_ONCE, OF_CODE_PER_SECOND))
                .tryConsume(1);
    }

    private Bucket bucket(int atOnce, int perSecond) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
