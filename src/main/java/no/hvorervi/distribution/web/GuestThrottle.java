package no.hvorervi.distribution.web;

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
 * Slows down whoever asks for more ballots by a link than people who come one after the other ever do.
 *
 * <p>Counted are links and everything together, never addresses: a whole meeting may come over one of them.
 */
@Component
class GuestThrottle {

    /** Requests with one link: as many at once, and then as many each second. */
    static final int OF_LINK_AT_ONCE = 600;

    private static final int OF_LINK_PER_SECOND = 10;

    private static final int OF_ALL_AT_ONCE = 2_000;
    private static final int OF_ALL_PER_SECOND = 100;
    private static final int REMEMBERED = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    /** New in each process, so that what is remembered cannot be compared with anything. */
    private final String salt;

    private final TimeMeter time;
    private final Bucket ofAll;
    private final Cache<ByteBuffer, Bucket> ofLinks = Caffeine.newBuilder()
            .maximumSize(REMEMBERED)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();

    @Autowired
    GuestThrottle() {
        this(TimeMeter.SYSTEM_NANOTIME);
    }

    GuestThrottle(TimeMeter time) {
        this.time = time;
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        salt = HexFormat.of().formatHex(random);
        ofAll = bucket(OF_ALL_AT_ONCE, OF_ALL_PER_SECOND);
    }

    /** Counts a request with the link, whether or not there is such a link; whether it may go on. */
    boolean mayAsk(Code link) {
        ByteBuffer key = ByteBuffer.wrap(Sha256.of(salt + link.value()));
        return ofLinks.get(key, unknown -> bucket(OF_LINK_AT_ONCE, OF_LINK_PER_SECOND))
                        .tryConsume(1)
                && ofAll.tryConsume(1);
    }

    private Bucket bucket(int atOnce, int perSecond) {
        return Bucket.builder()
                .withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(atOnce).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
