package no.hvorervi.comments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.comments.CommentReview.Comment;
import no.hvorervi.comments.CommentReviewRepository.ReviewKey;
import no.hvorervi.comments.CommentReviewRepository.State;
import no.hvorervi.comments.CommentReviewRepository.Stored;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.intake.WrittenComments;
import no.hvorervi.intake.WrittenComments.Written;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.ApprovalSide;
import org.springframework.stereotype.Service;

/**
 * Comments before they are shown: the unit's leader and one of its representatives read them, leave out those that tell
 * who somebody is, and agree. Nobody else reads them, and without both nothing is shown.
 */
@Service
public class CommentReviewService {

    private final Reviews reviews;
    private final CommentReviewRepository repository;
    private final WrittenComments comments;
    private final ReleasedWriter writer;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    CommentReviewService(
            Reviews reviews,
            CommentReviewRepository repository,
            WrittenComments comments,
            ReleasedWriter writer,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.reviews = reviews;
        this.repository = repository;
        this.comments = comments;
        this.writer = writer;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** What came of somebody's word. */
    public enum Outcome {
        /** The other side has not agreed yet. */
        WAITING,
        SHOWN,
        NONE_SHOWN,
        /** Somebody chose otherwise meanwhile, or it is over: nothing is changed. */
        CHANGED,
        /** The person has agreed for the other side: nothing is changed. */
        SAME_PERSON
    }

    /** Comments that wait for the signed-in person. */
    public record WaitingReview(UnitId unit, CommentReview review) {}

    /**
     * In the units that the person leads or represents: what waits for a word of that side; what is deleted first,
     * first.
     */
    @SignedIn
    public List<WaitingReview> waiting() {
        return transactions.read(() -> comments.findCommented(access.unitsGiving(UnitFunction.REVIEW_COMMENTS)).stream()
                .filter(each -> access.may(UnitFunction.REVIEW_COMMENTS, each.unit()))
                .map(each -> new WaitingReview(each.unit(), review(each.unit(), each.round())))
                .filter(each -> each.review().isWaiting())
                .sorted(Comparator.comparing(each -> each.review().keptUntil().orElseThrow()))
                .toList());
    }

    /**
     * What there is to go through, and what came of it. A round that is not released, that did not ask the unit or for
     * comments, or in which too few answered or wrote, is as one that does not exist: nothing.
     *
     * @throws UnitNotFoundException if the person neither leads nor represents the unit
     */
    @SignedIn
    public CommentReview find(UnitId unit, RoundId round) {
        access.require(UnitFunction.REVIEW_COMMENTS, unit);
        return transactions.read(() -> review(unit, round));
    }

    private CommentReview review(UnitId unit, RoundId round) {
        return reviews.find(unit, round, mySide(unit));
    }

    /** Someone who both leads and represents speaks as leader. */
    private ApprovalSide mySide(UnitId unit) {
        return Arrays.stream(ApprovalSide.values())
                .filter(side -> access.may(side.function(), unit))
                .findFirst()
                .orElseThrow(UnitNotFoundException::new);
    }

    /**
     * Leaves these out and no others; whoever had agreed to other choices no longer has.
     *
     * @param leftOut places of comments
     * @param seen the version of the choices that the person saw
     * @return {@link Outcome#WAITING}, or {@link Outcome#CHANGED}
     * @throws UnitNotFoundException if the person neither leads nor represents the unit
     * @throws IllegalArgumentException if there are no such comments to go through
     */
    @SignedIn
    public Outcome choose(UnitId unit, RoundId round, AnonymousVoice voice, Set<Integer> leftOut, int seen) {
        access.require(UnitFunction.REVIEW_COMMENTS, unit);
        return transactions.write(() -> {
            var key = new ReviewKey(round, unit, voice);
            ReleasedRound shown = requireRound(unit, round);
            if (repository.find(key).decidedAt().isPresent()) {
                return Outcome.CHANGED;
            }
            Written written = requireWritten(shown, key);
            if (leftOut.stream()
                    .anyMatch(place -> place < 1 || place > written.texts().size())) {
                throw new IllegalArgumentException("No such comment");
            }
            Stored stored = repository.lock(key);
            if (stored.decidedAt().isPresent()) {
                return Outcome.CHANGED;
            }
            if (stored.leftOut().equals(leftOut)) {
                return Outcome.WAITING;
            }
            if (stored.version() != seen) {
                return Outcome.CHANGED;
            }
            repository.setChoices(key, seen + 1, leftOut);
            return Outcome.WAITING;
        });
    }

    private ReleasedRound requireRound(UnitId unit, RoundId round) {
        return reviews.findRound(unit, round).orElseThrow(CommentReviewService::nothing);
    }

    private Written requireWritten(ReleasedRound round, ReviewKey key) {
        return reviews.findWritten(round, key).orElseThrow(CommentReviewService::nothing);
    }

    private static IllegalArgumentException nothing() {
        return new IllegalArgumentException("No comments to go through");
    }

    /**
     * Agrees to the choices for the person's side. When the other side agrees too, those kept are shown, and all are
     * deleted where they were stored.
     *
     * @param seen the version of the choices that the person saw
     * @throws UnitNotFoundException if the person neither leads nor represents the unit
     * @throws IllegalArgumentException if there are no comments to go through
     */
    @SignedIn
    public Outcome agree(UnitId unit, RoundId round, AnonymousVoice voice, int seen) {
        access.require(UnitFunction.REVIEW_COMMENTS, unit);
        AccountId me = currentUser.id();
        return transactions.write(() -> {
            var key = new ReviewKey(round, unit, voice);
            ReleasedRound shown = requireRound(unit, round);
            ApprovalSide side = mySide(unit);
            Stored before = repository.find(key);
            // The first commit of this very call may have got lost on the way back.
            if (before.decidedAt().isPresent() && me.equals(before.agreed().get(side))) {
                return before.state() == State.SHOWN ? Outcome.SHOWN : Outcome.NONE_SHOWN;
            }
            if (before.decidedAt().isPresent()) {
                return Outcome.CHANGED;
            }
            Written written = requireWritten(shown, key);
            Stored stored = repository.lock(key);
            if (stored.decidedAt().isPresent() || stored.version() != seen) {
                return Outcome.CHANGED;
            }
            if (stored.agreed().entrySet().stream()
                    .anyMatch(each -> each.getKey() != side && each.getValue().equals(me))) {
                return Outcome.SAME_PERSON;
            }
            repository.setAgreed(key, side, me);
            boolean isBoth = stored.agreed().keySet().stream().anyMatch(each -> each != side);
            return isBoth ? decide(shown, key, Reviews.chosen(written, stored)) : Outcome.WAITING;
        });
    }

    private Outcome decide(ReleasedRound round, ReviewKey key, List<Comment> all) {
        List<String> kept = Decision.kept(all).stream().map(Comment::text).toList();
        if (!kept.isEmpty()) {
            writer.addComments(round.id(), key.unit(), key.voice(), kept);
        }
        comments.delete(key.round(), key.unit(), key.voice(), all.size());
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        repository.setDecided(key, !kept.isEmpty(), now);
        audit.record(AuditEvent.of(AuditAction.COMMENTS_RELEASED)
                .in(round.municipality())
                .about(key.unit())
                .about("round", key.round())
                .with("shown", kept.size())
                .with("leftOut", all.size() - kept.size()));
        return kept.isEmpty() ? Outcome.NONE_SHOWN : Outcome.SHOWN;
    }
}
