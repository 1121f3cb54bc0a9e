package no.hvorervi.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import no.hvorervi.sealing.TestKeys;
import no.hvorervi.sealing.WorkshopKeys;
import no.hvorervi.sealing.WorkshopSeal;
import no.hvorervi.workshop.Opened.Sealed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is open already is not opened again, and nothing is what it was not sealed to be. */
class OpenedTest {

    private static final WorkshopId WORKSHOP = new WorkshopId(1);
    private static final WorkshopVoteId VOTE = new WorkshopVoteId(7);

    private byte[] publicKey = {};
    private List<WorkshopSeal> seals = List.of();

    @BeforeEach
    void makeKeys(@TempDir Path folder) {
        WorkshopKeys keys = new TestKeys(folder).workshops();
        publicKey = keys.make(WORKSHOP);
        seals = List.of(
                keys.find(WORKSHOP, publicKey).orElseThrow(),
                keys.find(WORKSHOP, keys.make(WORKSHOP)).orElseThrow());
    }

    private Sealed sealed(int text) {
        return Sealed.of(VOTE, WorkshopSeal.seal(publicKey, VOTE, new byte[] {(byte) text, 0, 0}));
    }

    @Test
    void whatIsOpenNeedsNoKey() {
        List<Sealed> all = IntStream.range(0, 100).mapToObj(this::sealed).toList();
        Opened opened = Opened.of(all, seals.getFirst());
        for (int each = 0; each < all.size(); each++) {
            assertThat(opened.open(all.get(each), seals.getLast()).orElseThrow()[0])
                    .isEqualTo((byte) each);
        }
    }

    @Test
    void whatCameSinceIsOpenedThen() {
        Opened opened = Opened.of(List.of(sealed(1)), seals.getFirst());
        assertThat(opened.open(sealed(2), seals.getFirst()).orElseThrow()[0]).isEqualTo((byte) 2);
        assertThat(opened.open(sealed(3), seals.getLast())).isEmpty();
    }

    @Test
    void ofAnotherVoteItIsNothing() {
        Sealed one = sealed(4);
        Opened opened = Opened.of(List.of(one, one), seals.getFirst());
        assertThat(opened.open(one, seals.getFirst())).isNotEmpty();
        assertThat(opened.open(new Sealed(new WorkshopVoteId(8), one.locked()), seals.getFirst()))
                .isEmpty();
    }
}
