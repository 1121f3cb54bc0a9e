package no.hvorervi.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What a letter holds while it waits is short, whatever waits. */
class DigestContentsTest {

    private static final DigestToken TOKEN = DigestToken.random();

    @Test
    void whatIsKeptIsWhatIsRead() {
        var line = DigestLine.of("action.cancel", "enhet/1/tiltak/2", "Prøve «noe»", "Å")
                .on(LocalDate.of(2026, 1, 2));
        var contents = DigestContents.of(TOKEN, List.of(line, DigestLine.of("action.cancel", "")));
        assertThat(contents.more()).isZero();
        assertThat(DigestContents.read(contents.parameters())).isEqualTo(contents);
    }

    @Test
    void noMoreThanTenLinesAreTold() {
        var contents = DigestContents.of(TOKEN, Collections.nCopies(14, DigestLine.of("action.cancel", "", "Kort")));
        assertThat(contents.lines()).hasSize(10);
        assertThat(contents.more()).isEqualTo(4);
    }

    /** As the outbox does, where they have 4,000 bytes, of which the address and the seal take some. */
    private static int written(DigestContents contents) {
        return JsonMapper.builder().build().writeValueAsBytes(contents.parameters()).length;
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\\", "\t", "Å", "😀"})
    void whatHasToBeEscapedLeavesNoLessRoom(String character) {
        String word = character.repeat(120);
        var contents = DigestContents.of(
                TOKEN, Collections.nCopies(7, DigestLine.of("action.cancel", "enhet/1/tiltak/2", word)));
        assertThat(contents.lines()).isNotEmpty();
        assertThat(DigestContents.read(contents.parameters())).isEqualTo(contents);
        assertThat(written(contents)).isLessThan(3_000);
    }

    @Test
    void longWordsAreCutAndThereIsRoomInTheOutbox() {
        String long4 = "😀".repeat(200);
        var line = DigestLine.of("action.cancel", "enhet/1/tiltak/2", long4, long4);
        assertThat(line.words().getFirst()).hasSize(2 * 120 + 1).endsWith("😀…");
        var contents = DigestContents.of(TOKEN, Collections.nCopies(10, line));
        assertThat(contents.lines()).isNotEmpty();
        assertThat(contents.lines().size() + contents.more()).isEqualTo(10);
        assertThat(written(contents)).isLessThan(3_000);
    }
}
