package no.hvorervi.sealing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.ids.WorkshopVoteId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Only the private key of the workshop opens what was sealed for a vote, and it goes with the workshop. */
class WorkshopSealTest {

    private static final WorkshopId WORKSHOP = new WorkshopId(1);
    private static final WorkshopVoteId VOTE = new WorkshopVoteId(7);
    private static final byte[] TEXT = {4, 0, 0};

    @Test
    void isOpenedForTheVoteAlone(@TempDir Path folder) {
        WorkshopKeys keys = new TestKeys(folder).workshops();
        byte[] publicKey = keys.make(WORKSHOP);
        byte[] locked = WorkshopSeal.seal(publicKey, VOTE, TEXT);
        assertThat(locked).hasSize(TEXT.length + WorkshopSeal.OVERHEAD);
        WorkshopSeal seal = keys.find(WORKSHOP, publicKey).orElseThrow();
        assertThat(seal.open(VOTE, locked))
                .hasValueSatisfying(opened -> assertThat(opened).isEqualTo(TEXT));
        assertThat(seal.open(new WorkshopVoteId(8), locked)).isEmpty();
        assertThat(keys.find(WORKSHOP, keys.make(WORKSHOP)).orElseThrow().open(VOTE, locked))
                .isEmpty();
    }

    @Test
    void keysOfWorkshopsAndRoundsAreKeptApart(@TempDir Path folder) {
        WorkshopKeys keys = new TestKeys(folder).workshops();
        RoundKeys rounds = new TestKeys(folder).rounds();
        byte[] publicKey = keys.make(WORKSHOP);
        keys.make(new WorkshopId(11));
        rounds.make(new RoundId(1));
        assertThat(keys.findWorkshops()).containsExactlyInAnyOrder(WORKSHOP, new WorkshopId(11));
        assertThat(Files.exists(keys.file(WORKSHOP, publicKey))).isTrue();
        keys.delete(WORKSHOP);
        assertThat(keys.find(WORKSHOP, publicKey)).isEmpty();
        assertThat(keys.findWorkshops()).containsExactly(new WorkshopId(11));
        assertThat(rounds.findRounds()).containsExactly(new RoundId(1));
    }
}
