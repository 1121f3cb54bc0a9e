package no.hvorervi.comments;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
import no.hvorervi.released.ReleasedWriter;
import no.hvorervi.rounds.AnonymousVoice;
import no.hvorervi.rounds.ApprovalSide;
import no.hvorervi.rounds.OpenRounds;
import no.hvorervi.rounds.RoundTerms;
import org.springframework.stereotype.Service;

/**
 * Comments before they are shown: the unit's leader and one of its representatives read them, leave out those that tell
 * who somebody is, and agree. Nobody else reads them, and without both nothing is shown.
 */
@Service
public class CommentReviewService {

    private final CommentReviewRepository repository;
    private final WrittenComments comments;
    private final ReleasedRounds released;
    private final ReleasedWriter writer;
    private final OpenRounds rounds;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    CommentReviewService(
            CommentReviewRepository repository,
            WrittenComments comments,
            ReleasedRounds released,
            ReleasedWriter writer,
            OpenRounds rounds,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.comments = comments;
        this.released = released;
        this.writer = writer;
        this.rounds = rounds;
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

    private CommentReview review(UnitId unit, RoundId id) {
        return reviewed(unit, id)
                .map(round -> new CommentReview(
                        id,
                        round.title(),
                        round.employeesFrom(),
                        comments.keptUntil(id),
                        round.voices().stream()
                                .sorted()
                                .flatMap(voice -> ofVoice(round, new ReviewKey(id, unit, voice)))
                                .toList()))
                .orElseGet(() -> CommentReview.nothing(id));
    }

    private Optional<ReleasedRound> reviewed(UnitId unit, RoundId id) {
        return released.find(id)
                .filter(round ->
                        rounds.findTerms(id).filter(RoundTerms::comments).isPresent())
                .filter(round -> rounds.findOpened(id, clock.instant()).contains(unit));
    }

    private Stream<OfVoice> ofVoice(ReleasedRound round, ReviewKey key) {
        Stored stored = repository.find(key);
        if (stored.decidedAt().isPresent()) {
            return Stream.of(new CommentReview.Over(
                    key.voice(),
                    stored.state() == State.SHOWN,
                    stored.decidedAt().get()));
        }
        return written(round, key)
                .map(written -> new CommentReview.Open(
                        key.voice(), chosen(written, stored), stored.version(), names(stored), mySide(key.unit())))
                .map(OfVoice.class::cast)
                .stream();
    }

    /** Only where so many have answered that the unit's own figures say how many. */
    private Optional<Written> written(ReleasedRound round, ReviewKey key) {
        Written written = comments.find(key.round(), key.unit(), key.voice());
        return Optional.of(written)
                .filter(each -> Decision.isReviewed(each, round.group()))
                .filter(each -> released.figures(round.id(), key.unit())
                        .people(key.voice())
                        .isPresent());
    }

    private static List<Comment> chosen(Written written, Stored stored) {
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
            Written written = require(key);
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

    private Written require(ReviewKey key) {
        return reviewed(key.unit(), key.round())
                .flatMap(round -> written(round, key))
                .orElseThrow(() -> new IllegalArgumentException("No comments to go through"));
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
            ReleasedRound shown =
                    reviewed(unit, round).orElseThrow(() -> new IllegalArgumentException("No comments to go through"));
            ApprovalSide side = mySide(unit);
            Stored before = repository.find(key);
            // The first commit of this very call may have got lost on the way back.
            if (before.decidedAt().isPresent() && me.equals(before.agreed().get(side))) {
                return before.state() == State.SHOWN ? Outcome.SHOWN : Outcome.NONE_SHOWN;
            }
            if (before.decidedAt().isPresent()) {
                return Outcome.CHANGED;
            }
            Written written = require(key);
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
            return isBoth ? decide(shown, key, chosen(written, stored)) : Outcome.WAITING;
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
