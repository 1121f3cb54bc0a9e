package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import org.junit.jupiter.api.Test;

/** Codes cannot be guessed, and tokens tell nothing of each other. */
class WorkshopCodeTest {

    /** As many rooms as could be open in all of Norway at once, each with groups. */
    private static final double LIVE = 1_000;

    @Test
    void tenThousandTriesHitNoneInTenThousand() {
        double all = Math.pow(32, WorkshopCode.LENGTH);
        assertThat(all).isEqualTo(Math.pow(2, 40));
        assertThat(10_000 * LIVE / all).isLessThan(1e-4);
    }

    /**
     * A right code is never refused, so that slowing down does not keep anybody from finding one: as fast as two processors
     * answer, for as long as a sitting can be open, while twenty rooms are.
     */
    @Test
    void halfADayOfGuessingAsFastAsPagesAreAnsweredHitsHardlyAny() {
        double tries = 1_000.0 * Sittings.LONGEST.toSeconds();
        assertThat(tries * 20 / Math.pow(32, WorkshopCode.LENGTH)).isLessThan(1e-3);
    }

    @Test
    void wrongCodesAreSlowedDown() {
        var nanos = new AtomicLong();
        var wrong = new WrongCodes(new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
        assertThat(IntStream.range(0, 10_000).filter(each -> wrong.mayGuess()).count())
                .isEqualTo(WrongCodes.AT_ONCE);
        nanos.addAndGet(Duration.ofSeconds(1).toNanos());
        assertThat(IntStream.range(0, 10_000).filter(each -> wrong.mayGuess()).count())
                .isEqualTo(WrongCodes.PER_SECOND);
    }

    @Test
    void codesAreReadAsPeopleTypeThem() {
        assertThat(WorkshopCode.parse("abcd-efgh")).contains(new WorkshopCode("ABCDEFGH"));
        assertThat(WorkshopCode.parse(" o1il 2345 ")).contains(new WorkshopCode("01112345"));
        assertThat(WorkshopCode.parse("ABCDEFG")).isEmpty();
        assertThat(new WorkshopCode("ABCDEFGH").grouped()).isEqualTo("ABCD EFGH");
        assertThat(new WorkshopCode("ABCDEFGH")).asString().doesNotContain("ABCD");
        assertThatThrownBy(() -> new WorkshopCode("abcdefgh")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void codesAndTokensAreFresh() {
        Set<String> codes = new HashSet<>();
        IntStream.range(0, 1_000)
                .forEach(each -> codes.add(WorkshopCode.random().value()));
        IntStream.range(0, 1_000)
                .forEach(each -> codes.add(ParticipantToken.random().value()));
        assertThat(codes).hasSize(2_000);
    }

    @Test
    void aTokenIsKnownByAnotherHashInEachPlace() {
        ParticipantToken token = ParticipantToken.random();
        assertThat(token.in(new WorkshopId(1))).isEqualTo(token.in(new WorkshopId(1)));
        assertThat(Set.of(
                        token.in(new WorkshopId(1)).hash(),
                        token.in(new WorkshopId(2)).hash(),
                        token.in(new WorkshopVoteId(1)).hash(),
                        token.in(new WorkshopVoteId(2)).hash()))
                .hasSize(4);
        assertThat(ParticipantToken.parse(token.value())).contains(token);
        assertThat(ParticipantToken.parse("x")).isEmpty();
        assertThat(token).asString().doesNotContain(token.value());
        assertThat(token.in(new WorkshopId(1)))
                .asString()
                .doesNotContain("byte")
                .hasSizeLessThan(30);
    }
}
