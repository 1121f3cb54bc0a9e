package no.hvorervi.provisioning.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import no.hvorervi.ids.ScimTokenId;
import no.hvorervi.provisioning.ScimSecret;
import org.springframework.stereotype.Component;

/** Slows down whoever shows wrong tokens, and directories that ask more than they ever need to. All counting is bounded. */
@Component
class ScimThrottle {

    /** So many wrong tokens from one address, and as many a minute from then on, are looked up. */
    static final int WRONG_TOKENS = 20;

    /** A directory may ask so much at once, and go on with a part of it each second. */
    static final int REQUESTS = 1_000;

    private static final int REQUESTS_PER_SECOND = 50;
    private static final int MAX_COUNTED = 20_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(30);

    private final Cache<String, Bucket> byAddress = bounded();
    private final Cache<ScimTokenId, Bucket> byToken = bounded();
    private final Cache<String, Boolean> right = Caffeine.newBuilder()
            .maximumSize(MAX_COUNTED)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final TimeMeter time;

    ScimThrottle(Clock clock) {
        time = new ClockTime(clock);
    }

    private static <K> Cache<K, Bucket> bounded() {
        return Caffeine.newBuilder()
                .maximumSize(MAX_COUNTED)
                .expireAfterAccess(FORGOTTEN_AFTER)
                .build();
    }

    /** Whether the address has shown so many wrong tokens that no more is looked up. */
    boolean isSlowed(String address) {
        return wrongTokens(address).getAvailableTokens() == 0;
    }

    /** Lately; whoever has been right is looked up even where others show wrong tokens from the same address. */
    boolean hasBeenRight(ScimSecret secret) {
        return right.getIfPresent(secret.fingerprint()) != null;
    }

    void remember(ScimSecret secret) {
        right.put(secret.fingerprint(), true);
    }

    void countWrong(String address) {
        wrongTokens(address).tryConsume(1);
    }

    private Bucket wrongTokens(String address) {
        return byAddress.get(
                address,
                unknown -> bucket(Bandwidth.builder()
                        .capacity(WRONG_TOKENS)
                        .refillGreedy(WRONG_TOKENS, Duration.ofMinutes(1))
                        .build()));
    }

    /** How long the directory must wait before its request is carried out; nothing when it need not. */
    Duration count(ScimTokenId token) {
        ConsumptionProbe probe = byToken.get(
                        token,
                        unknown -> bucket(Bandwidth.builder()
                                .capacity(REQUESTS)
                                .refillGreedy(REQUESTS_PER_SECOND, Duration.ofSeconds(1))
                                .build()))
                .tryConsumeAndReturnRemaining(1);
        return Duration.ofNanos(probe.getNanosToWaitForRefill());
    }

    private Bucket bucket(Bandwidth limit) {
        return Bucket.builder().addLimit(limit).withCustomTimePrecision(time).build();
    }

    /** The application's clock as the buckets read it. */
    private record ClockTime(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            Instant now = clock.instant();
            return now.getEpochSecond() * 1_000_000_000L + now.getNano();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
