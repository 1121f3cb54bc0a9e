package no.hvorervi.intake.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.stream.IntStream;
import no.hvorervi.intake.Code;
import org.junit.jupiter.api.Test;

/** Requests are counted by code and all together, and by nothing else. */
class AnswerThrottleTest {

    private static final Code CODE = new Code("AAAAAAAAAAAA");

    private long nanos;

    private final AnswerThrottle throttle = new AnswerThrottle(new TimeMeter() {
        @Override
        public long currentTimeNanos() {
            return nanos;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    });

    private long allowed(int requests, Code code) {
        return IntStream.range(0, requests)
                .filter(count -> throttle.mayAsk(code))
                .count();
    }

    private static Code code(int number) {
        return new Code("%012d".formatted(number));
    }

    @Test
    void oneCodeDoesNotSlowAnother() {
        assertThat(allowed(1_000, CODE)).isEqualTo(AnswerThrottle.OF_CODE_AT_ONCE);
        assertThat(throttle.mayAsk(code(1))).isTrue();
    }

    @Test
    void codeIsFreeAgainInAWhile() {
        allowed(1_000, CODE);
        assertThat(throttle.mayAsk(CODE)).isFalse();
        nanos += Duration.ofSeconds(1).toNanos();
        assertThat(throttle.mayAsk(CODE)).isTrue();
    }

    /** Somebody who guesses shows another code each time. */
    @Test
    void guessesAreSlowedAllTogether() {
        long atOnce = IntStream.range(0, 3 * AnswerThrottle.OF_ALL_AT_ONCE)
                .filter(guess -> throttle.mayAsk(code(guess)))
                .count();
        assertThat(atOnce).isEqualTo(AnswerThrottle.OF_ALL_AT_ONCE);
    }

    /** However many guess, or answer, at the same time. */
    @Test
    void whoeverHasBegunGoesOn() {
        assertThat(throttle.mayAsk(CODE)).isTrue();
        IntStream.range(0, 2 * AnswerThrottle.OF_ALL_AT_ONCE).forEach(guess -> throttle.mayAsk(code(guess)));
        assertThat(allowed(40, CODE)).isEqualTo(40);
    }
}
