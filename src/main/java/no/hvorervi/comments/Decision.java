package no.hvorervi.comments;

import java.util.List;
import no.hvorervi.comments.CommentReview.Comment;
import no.hvorervi.intake.WrittenComments.Written;
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.suppression.Threshold;

/** When comments are gone through at all, and which of them are shown. */
final class Decision {

    private Decision() {}

    /**
     * Whether so much was written, by one of so many, that nobody is known by having written; where it was not, not
     * even that something was written is told.
     *
     * @param group the fewest answers that a figure of the round is shown for
     */
    static boolean isReviewed(Written written, int group) {
        return written.people() >= new Threshold(group).spread()
                && written.texts().size() >= ReleasedWriter.FEWEST_COMMENTS;
    }

    /** Those to be shown: all that are not left out, or none when too few are left. */
    static List<Comment> kept(List<Comment> comments) {
        List<Comment> kept = comments.stream().filter(each -> !each.isLeftOut()).toList();
        return kept.size() >= ReleasedWriter.FEWEST_COMMENTS ? kept : List.of();
    }
}
