package no.hvorervi.base;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Guessing is slowed, and nobody is locked out by strangers. */
class AttemptsTest {

    private static final Network HERE = Network.of("198.51.100.7");
    private static final Network THERE = Network.of("203.0.113.7");
    private static final String WHO = "kari@kommune.example";

    private static final class Time implements TimeMeter {

        private final AtomicLong nanos = new AtomicLong();

        void pass(Duration time) {
            nanos.addAndGet(time.toNanos());
        }

        @Override
        public long currentTimeNanos() {
            return nanos.get();
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final Time time = new Time();
    private final Attempts attempts = new Attempts(time);

    private boolean isLookedAt(String who, Network from) {
        try {
            attempts.count("password", who, from);
            return true;
        } catch (TooManyAttemptsException refused) {
            return false;
        }
    }

    /** However attempts are spread, no quarter of an hour holds more than ten that are looked at. */
    @Property(tries = 200)
    void noQuarterHoldsMoreThanTen(@ForAll @Size(max = 400) List<@IntRange(max = 240) Integer> secondsBetween) {
        Time ticking = new Time();
        Attempts counted = new Attempts(ticking);
        Deque<Long> looked = new ArrayDeque<>();
        for (int seconds : secondsBetween) {
            ticking.pass(Duration.ofSeconds(seconds));
            try {
                counted.count("password", WHO, HERE);
                looked.addLast(ticking.currentTimeNanos());
            } catch (TooManyAttemptsException refused) {
                continue;
            }
            long since = ticking.currentTimeNanos() - Duration.ofMinutes(15).toNanos();
            looked.removeIf(moment -> moment <= since);
            assertThat(looked).hasSizeLessThanOrEqualTo(10);
        }
    }

    @Test
    void saysHowLongToWaitAndLooksAgainThen() {
        for (int attempt = 0; attempt < 5; attempt++) {
            assertThat(isLookedAt(WHO, HERE)).isTrue();
        }
        assertThatThrownBy(() -> attempts.count("password", WHO, HERE))
                .isInstanceOfSatisfying(TooManyAttemptsException.class, refused -> {
                    assertThat(refused.isFirst()).isTrue();
                    assertThat(refused.minutes()).isEqualTo(3);
                    time.pass(refused.howLong());
                });
        assertThat(isLookedAt(WHO, HERE)).isTrue();
    }

    @Test
    void onlyTheFirstRefusalIsOneToRecord() {
        for (int attempt = 0; attempt < 5; attempt++) {
            attempts.count("password", WHO, HERE);
        }
        isLookedAt(WHO, HERE);
        assertThatThrownBy(() -> attempts.count("password", WHO, HERE))
                .isInstanceOfSatisfying(TooManyAttemptsException.class, refused -> assertThat(refused.isFirst())
                        .isFalse());
    }

    @Test
    void otherNetworksOtherAccountsAndOtherThingsGoOn() {
        for (int attempt = 0; attempt < 50; attempt++) {
            isLookedAt(WHO, HERE);
        }
        assertThat(isLookedAt(WHO, HERE)).isFalse();
        assertThat(isLookedAt(WHO, THERE)).isTrue();
        assertThat(isLookedAt("nils@kommune.example", HERE)).isTrue();
        assertThatCode(() -> attempts.count("code", WHO, HERE)).doesNotThrowAnyException();
    }

    @Test
    void nameIsTheSameHoweverItIsTyped() {
        List<String> spellings =
                List.of(WHO, " Kari@Kommune.example", "KARI@KOMMUNE.EXAMPLE ", "kari@kommune.Example", WHO);
        spellings.forEach(spelling -> assertThat(isLookedAt(spelling, HERE)).isTrue());
        assertThat(isLookedAt("Kari@kommune.example", HERE)).isFalse();
    }

    @Test
    void attemptsThatSucceedDoNotCount() {
        for (int attempt = 0; attempt < 1_000; attempt++) {
            assertThat(isLookedAt(WHO, HERE)).isTrue();
            attempts.forget("password", WHO, HERE);
        }
    }

    @Test
    void networkThatTriesManyAccountsIsSlowedAndNoOther() {
        long looked = 0;
        for (int account = 0; account < 1_000; account++) {
            looked += isLookedAt("konto-" + account, HERE) ? 1 : 0;
        }
        assertThat(looked).isEqualTo(100);
        assertThat(isLookedAt(WHO, THERE)).isTrue();
    }

    @Test
    void manyNetworksTogetherAreSlowedToFiveASecond() {
        long looked = 0;
        for (int network = 0; network < 1_000; network++) {
            looked += isLookedAt(WHO, Network.of("10." + network / 250 + "." + network % 250 + ".1")) ? 1 : 0;
        }
        assertThat(looked).isEqualTo(200);
        time.pass(Duration.ofSeconds(1));
        for (int network = 0; network < 5; network++) {
            assertThat(isLookedAt(WHO, Network.of("172.16." + network + ".1"))).isTrue();
        }
        assertThat(isLookedAt(WHO, Network.of("172.16.9.1"))).isFalse();
    }

    @Test
    void addressesOfOneNetworkCountTogether() {
        assertThat(Network.of("198.51.100.1"))
                .isEqualTo(Network.of("198.51.100.254"))
                .isNotEqualTo(THERE);
        assertThat(Network.of("::ffff:198.51.100.9")).isEqualTo(HERE);
        assertThat(Network.of("2001:db8:1:2::1"))
                .isEqualTo(Network.of("2001:db8:1:ffff::9"))
                .isNotEqualTo(Network.of("2001:db8:2::1"));
        assertThat(Network.of("no address")).isEqualTo(Network.of("")).isEqualTo(Network.of("evil.example"));
    }
}
