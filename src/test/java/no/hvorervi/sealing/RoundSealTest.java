package no.hvorervi.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import no.hvorervi.ids.RoundId;
import org.junit.jupiter.api.Test;

/** Only the private key of the round opens what was sealed for it. */
class RoundSealTest {

    private static final RoundId ROUND = new RoundId(1);
    private static final RoundSeal SEAL = RoundSeal.random();
    private static final byte[] TEXT = {1, 2, 3, 4, 5};

    @Property(tries = 50)
    void isOpenedByTheKeyAndAlwaysAsMuchLonger(@ForAll @Size(max = 200) byte[] text) {
        byte[] locked = RoundSeal.seal(SEAL.publicKey(), ROUND, text);
        assertThat(locked).hasSize(text.length + RoundSeal.OVERHEAD);
        assertThat(SEAL.open(ROUND, locked))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(text));
    }

    @Property(tries = 100)
    void nothingChangedIsOpened(@ForAll @IntRange(min = 0, max = 52) int place) {
        byte[] locked = RoundSeal.seal(SEAL.publicKey(), ROUND, TEXT);
        // The highest bit of the one-time key is no part of it (RFC 7748).
        locked[place] ^= 1;
        assertThat(SEAL.open(ROUND, locked)).isEmpty();
    }

    @Test
    void otherRoundsAndKeysDoNotOpenIt() {
        byte[] locked = RoundSeal.seal(SEAL.publicKey(), ROUND, TEXT);
        assertThat(SEAL.open(new RoundId(2), locked)).isEmpty();
        assertThat(RoundSeal.random().open(ROUND, locked)).isEmpty();
        assertThat(SEAL.open(ROUND, new byte[10])).isEmpty();
        assertThat(SEAL.open(ROUND, new byte[60])).isEmpty();
    }

    @Test
    void sameAnswersAreNeverSealedAlike() {
        assertThat(RoundSeal.seal(SEAL.publicKey(), ROUND, TEXT))
                .isNotEqualTo(RoundSeal.seal(SEAL.publicKey(), ROUND, TEXT));
    }
}
