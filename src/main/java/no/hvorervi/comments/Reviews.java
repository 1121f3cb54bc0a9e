package no.hvorervi.comments;

import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import no.hvorervi.comments.CommentReview.Comment;
import no.hvorervi.comments.CommentReview.OfVoice;
import no.hvorervi.comments.CommentReviewRepository.ReviewKey;
import no.hvorervi.comments.CommentReviewRepository.State;
import no.hvorervi.comments.CommentReviewRepository.Stored;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.WrittenComments;
import no.hvorervi.intake.WrittenComments.Written;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.rounds.ApprovalSide;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Component;

/**
 * Reads what there is to go through in a unit and a round, and how far it has come.
 *
 * <p>It does not know who may ask: it is called in the transactions of those who do.
 */
@Component
class Reviews {

    private final CommentReviewRepository repository;
    private final WrittenComments comments;
    private final ReleasedRounds released;
    private final OpenRounds rounds;
    private final Clock clock;

    Reviews(
            CommentReviewRepository repository,
            WrittenComments comments,
            ReleasedRounds released,
            OpenRounds rounds,
            Clock clock) {
        this.repository = repository;
        this.comments = comments;
        this.released = released;
        this.rounds = rounds;
        this.clock = clock;
    }

    /** All of it, as the side sees it. */
    CommentReview find(UnitId unit, RoundId id, ApprovalSide mine) {
        return findRound(unit, id)
                .map(round -> new CommentReview(
                        id,
                        round.title(),
                        round.employeesFrom(),
                        comments.keptUntil(id),
                        round.voices().stream()
                                .sorted()
                                .flatMap(voice -> ofVoice(round, new ReviewKey(id, unit, voice), mine))
                                .toList()))
                .filter(review -> !review.voices().isEmpty())
                .orElseGet(() -> CommentReview.nothing(id));
    }

    /** The round, if it is released, and has asked the unit and for comments. */
    Optional<ReleasedRound> findRound(UnitId unit, RoundId id) {
        return released.find(id)
                .filter(round ->
                        rounds.findTerms(id).filter(RoundTerms::comments).isPresent())
                .filter(round -> rounds.findOpened(id, clock.instant()).contains(unit));
    }

    private Stream<OfVoice> ofVoice(ReleasedRound round, ReviewKey key, ApprovalSide mine) {
        Stored stored = repository.find(key);
        if (stored.decidedAt().isPresent()) {
            return Stream.of(new CommentReview.Over(
                    key.voice(),
                    stored.state() == State.SHOWN,
                    stored.decidedAt().get()));
        }
        return findWritten(round, key)
                .map(written -> new CommentReview.Open(
                        key.voice(), chosen(written, stored), stored.version(), names(stored), mine))
                .map(OfVoice.class::cast)
                .stream();
    }

    /** What was written, only where so many have answered that the unit's own figures say how many. */
    Optional<Written> findWritten(ReleasedRound round, ReviewKey key) {
        return Optional.of(comments.find(key.round(), key.unit(), key.voice()))
                .filter(each -> Decision.isReviewed(each, round.group()))
                .filter(each -> released.figures(round.id(), key.unit())
                        .people(key.voice())
                        .isPresent());
    }

    /** Each comment with what is chosen for it. */
    static List<Comment> chosen(Written written, Stored stored) {
        List<Comment> comments = new ArrayList<>();
        for (String text : written.texts()) {
            int place = comments.size() + 1;
            comments.add(new Comment(place, text, stored.leftOut().contains(place)));
        }
        return comments;
    }

    private Map<ApprovalSide, String> names(Stored stored) {
        Map<AccountId, String> names = repository.findNames(stored.agreed().values());
        Map<ApprovalSide, String> agreed = new EnumMap<>(ApprovalSide.class);
        stored.agreed().forEach((side, by) -> agreed.put(side, names.getOrDefault(by, "")));
        return agreed;
    }
}
