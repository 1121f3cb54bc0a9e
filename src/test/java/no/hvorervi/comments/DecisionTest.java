package no.hvorervi.comments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import no.hvorervi.comments.CommentReview.Comment;
import no.hvorervi.intake.WrittenComments.Written;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When comments are gone through, and which are shown. */
class DecisionTest {

    private static List<Comment> comments(int all, int leftOut) {
        return IntStream.rangeClosed(1, all)
                .mapToObj(place -> new Comment(place, "Tekst " + place, place <= leftOut))
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "10, 3, 5, true",
        "9, 9, 5, false",
        "10, 2, 5, false",
        "10, 3, 10, true",
        "11, 3, 12, false",
        "12, 3, 12, true",
        "0, 0, 5, false"
    })
    void tenPeopleAndThreeCommentsAreNeededAndMoreWhereTheGroupIsLarger(
            int people, int texts, int group, boolean isReviewed) {
        var written = new Written(
                people, comments(texts, 0).stream().map(Comment::text).toList());
        assertThat(Decision.isReviewed(written, group)).isEqualTo(isReviewed);
    }

    @Test
    void thoseNotLeftOutAreShownUnlessFewerThanThreeAreLeft() {
        assertThat(Decision.kept(comments(5, 0))).hasSize(5);
        assertThat(Decision.kept(comments(5, 2))).extracting(Comment::place).containsExactly(3, 4, 5);
        assertThat(Decision.kept(comments(5, 3))).isEmpty();
    }

    @Test
    void nothingOfATextGetsIntoALog() {
        assertThat(new Comment(2, "hemmelig", false)).hasToString("Comment[2]");
        assertThat(new Written(1, List.of("hemmelig"))).hasToString("Written[…]");
    }
}
