package no.hvorervi.comments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.RoundId;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.ApprovalSide;

/**
 * The comments of a unit in a round, as those who go through them see them.
 *
 * @param title of the round; empty when it has nothing to go through, or is not known
 * @param employeesFrom from which day on the unit's employees see what is shown
 * @param keptUntil the day on which what has not been gone through is deleted; empty when nothing is stored any more
 * @param voices each that has enough comments, or has had them
 */
public record CommentReview(
        RoundId round, String title, LocalDate employeesFrom, Optional<LocalDate> keptUntil, List<OfVoice> voices) {

    public CommentReview {
        voices = List.copyOf(voices);
    }

    static CommentReview nothing(RoundId round) {
        return new CommentReview(round, "", LocalDate.MAX, Optional.empty(), List.of());
    }

    /** Whether something waits for the person's side. */
    public boolean isWaiting() {
        return voices.stream()
                .anyMatch(each -> each instanceof Open open && !open.agreed().containsKey(open.mine()));
    }

    /** What one voice has written. */
    public sealed interface OfVoice {

        AnonymousVoice voice();
    }

    /**
     * It is being talked about.
     *
     * @param comments in an order that tells nothing
     * @param version of the choices: whoever agrees names the one they saw
     * @param agreed the names of those who agree to the choices as they are
     * @param mine the side that the person speaks for
     */
    public record Open(
            AnonymousVoice voice,
            List<Comment> comments,
            int version,
            Map<ApprovalSide, String> agreed,
            ApprovalSide mine)
            implements OfVoice {

        public Open {
            comments = List.copyOf(comments);
            agreed = Map.copyOf(agreed);
        }

        /** How many would be shown; 0 when too few are left. */
        public int shown() {
            return Decision.kept(comments).size();
        }
    }

    /** It is decided. */
    public record Over(AnonymousVoice voice, boolean isShown, Instant at) implements OfVoice {}

    /**
     * One comment.
     *
     * @param place in the one order that all see, from 1
     * @param isLeftOut whether it is not to be shown
     */
    public record Comment(int place, String text, boolean isLeftOut) {

        /** Never the text: it must not reach a log. */
        @Override
        public String toString() {
            return "Comment[" + place + "]";
        }
    }
}
