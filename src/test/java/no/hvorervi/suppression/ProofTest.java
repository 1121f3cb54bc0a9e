package no.hvorervi.suppression;

import static no.hvorervi.suppression.Example.cells;
import static no.hvorervi.suppression.Example.units;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** One proof over all that was answered. */
class ProofTest {

    private static final Forms FIRST =
            new Forms("E/1", List.of(new Form(new int[] {0, 1}, 20), new Form(new int[] {0}, 9)));
    private static final Forms SECOND = new Forms("E/2", List.of(new Form(new int[] {0}, 6)));
    private static final Forms EMPTY = new Forms("E/0", List.of());
    private static final Forms LEAKING =
            new Forms("E/3", List.of(new Form(new int[] {0, 1}, 12), new Form(new int[] {0}, 9)));
    private static final Forms UNCLEAR =
            new Forms("E/4", List.of(new Form(new int[] {0, 1}, 12), new Form(new int[] {1, 2}, 9)));

    @Test
    void allSystemsAreAddedUp() {
        Proof proof = Proof.of(List.of(EMPTY, FIRST, SECOND), 5);
        assertThat(proof.isSafe()).isTrue();
        assertThat(proof.refused()).isEmpty();
        assertThat(proof.verdict()).isEqualTo(new Verdict.Safe(3, 3, 6));
        assertThat(Proof.of(List.of(SECOND, EMPTY, new Forms("E/9", FIRST.forms())), 5)
                        .verdict())
                .isEqualTo(new Verdict.Safe(3, 3, 6));
        assertThat(Proof.of(List.of(FIRST, new Forms("E/5", List.of())), 5).verdict())
                .isEqualTo(new Verdict.Safe(2, 2, 9));
        assertThat(Proof.of(List.of(), 5).verdict()).isEqualTo(new Verdict.Safe(0, 0, 0));
    }

    @Test
    void firstByNameThatIsNotSafeIsNamed() {
        Proof proof = Proof.of(List.of(UNCLEAR, LEAKING, FIRST), 5);
        assertThat(proof.isSafe()).isFalse();
        assertThat(proof.refused()).isEqualTo("E/3");
        assertThat(proof.verdict()).isEqualTo(new Verdict.Isolates(List.of(0, 1), 3));
        assertThat(Proof.of(List.of(FIRST, UNCLEAR), 5).refused()).isEqualTo("E/4");
        assertThat(Proof.of(List.of(FIRST, UNCLEAR), 5).isSafe()).isFalse();
        assertThat(Proof.of(List.of(FIRST, SECOND), 7).refused()).isEqualTo("E/2");
    }

    @Test
    void digestIsOfTheFiguresNotOfTheirOrder() {
        String digest = Proof.of(List.of(FIRST, SECOND), 5).digest();
        assertThat(digest).hasSize(64);
        assertThat(Proof.of(List.of(SECOND, new Forms("E/1", FIRST.forms().reversed())), 5)
                        .digest())
                .isEqualTo(digest);
        assertThat(Proof.of(List.of(FIRST), 5).digest()).isNotEqualTo(digest);
        assertThat(Proof.of(List.of(FIRST, new Forms("E/2", List.of(new Form(new int[] {0}, 7)))), 5)
                        .digest())
                .isNotEqualTo(digest);
        assertThat(Proof.of(List.of(FIRST, new Forms("E/2", List.of(new Form(new int[] {1}, 6)))), 5)
                        .digest())
                .isNotEqualTo(digest);
        assertThat(Proof.of(List.of(FIRST, new Forms("C/2", SECOND.forms())), 5).digest())
                .isNotEqualTo(digest);
    }

    /** Somebody shows a cell that was hidden so that its small sibling could not be worked out. */
    @Test
    void plantedLeakIsFound() {
        Cells cells = cells(Forest.of(-1, 0, 0, 0), "", "1234", "123451", "1234512");
        Shown[] shown = Suppressor.decide(cells, new Threshold(5), units());
        assertThat(shown).containsExactly(Shown.SPREAD, Shown.HIDDEN, Shown.HIDDEN, Shown.MEAN);
        Forms sound = new Forms("E/1", UnitTrees.forms(cells, units(0, 3)));
        Forms leaking = new Forms("E/1", UnitTrees.forms(cells, units(0, 2, 3)));
        assertThat(Proof.of(List.of(sound), 5).verdict()).isEqualTo(new Verdict.Safe(2, 2, 7));
        assertThat(Proof.of(List.of(leaking), 5).verdict()).isEqualTo(new Verdict.Isolates(List.of(0, 1, 2), 4));
    }
}
