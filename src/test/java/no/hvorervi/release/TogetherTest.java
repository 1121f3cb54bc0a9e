package no.hvorervi.release;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How answers to several questions go together, added up without anybody's own. */
class TogetherTest {

    /** Who answered 1 and 2, and who answered 4 and 3. */
    private static final Together TWO = new Together(2, new long[] {5, 5}, new long[][] {{17, 14}, {14, 13}});

    private static final Together ONE = new Together(1, new long[] {2, 5}, new long[][] {{4, 10}, {10, 25}});

    @Test
    void groupsAddUp() {
        Together three = TWO.plus(ONE);
        assertThat(three.people()).isEqualTo(3);
        assertThat(three.sums()).containsExactly(7, 10);
        assertThat(three.products()).isDeepEqualTo(new long[][] {{21, 24}, {24, 38}});
        // What was added has not changed.
        assertThat(TWO.sums()).containsExactly(5, 5);
        assertThat(TWO.products()[0]).containsExactly(17, 14);
    }

    @Test
    void nobodyAddsNothing() {
        assertThat(TWO.plus(Together.NOBODY)).isSameAs(TWO);
        assertThat(Together.NOBODY.plus(TWO)).isSameAs(TWO);
    }

    @Test
    void sumsOfEachPersonAddUp() {
        // 3 and 7.
        assertThat(TWO.total()).isEqualTo(10);
        assertThat(TWO.squares()).isEqualTo(9 + 49);
    }

    @Test
    void printedItTellsNothing() {
        assertThat(ONE).hasToString("Together[…]");
    }
}
