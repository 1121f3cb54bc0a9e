package no.hvorervi.assessment;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.Account;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.assessment.AssessmentState.Submitted;
import no.hvorervi.assessment.SaveResult.Conflict;
import no.hvorervi.assessment.SaveResult.Saved;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Item;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.AssessmentId;
import no.hvorervi.ids.CriteriaItemId;
import no.hvorervi.ids.CriteriaVersionId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Predecessor;
import no.hvorervi.organisation.UnitHistoryService;
import no.hvorervi.rounds.AskedRound;
import org.springframework.stereotype.Service;

/** An assessment of the own unit, from the first answer to the signed result and its later editions. */
@Service
public class AssessmentService {

    private final AssessmentRepository repository;
    private final AssessmentRounds rounds;
    private final CriteriaService criteriaService;
    private final UnitHistoryService histories;
    private final AgreedLevels agreed;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    AssessmentService(
            AssessmentRepository repository,
            AssessmentRounds rounds,
            CriteriaService criteriaService,
            UnitHistoryService histories,
            AgreedLevels agreed,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.rounds = rounds;
        this.criteriaService = criteriaService;
        this.histories = histories;
        this.agreed = agreed;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person writes the unit's assessment; false also when there is no such unit. */
    @SignedIn
    public boolean mayWrite(UnitId unit) {
        return access.may(UnitFunction.WRITE_ASSESSMENT, unit);
    }

    /**
     * The unit's draft, if one is begun.
     *
     * @throws UnitNotFoundException if the person does not write for the unit
     */
    @SignedIn
    public Optional<Assessment> findDraft(UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.WRITE_ASSESSMENT, unit);
            return repository.findDraft(unit, Voice.LEADER);
        });
    }

    /**
     * The unit's last submitted assessment, in its last edition.
     *
     * @throws UnitNotFoundException if the person may not read its assessments
     */
    @SignedIn
    public Optional<Assessment> findLatestSubmitted(UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_ASSESSMENTS, unit);
            return repository.findLatestSubmitted(unit, Voice.LEADER);
        });
    }

    /**
     * One assessment.
     *
     * @throws AssessmentNotFoundException if there is none, or the person may not read it
     */
    @SignedIn
    public Assessment get(AssessmentId id) {
        return transactions.read(() -> getReadable(id));
    }

    /**
     * All editions of the unit's assessments, the latest first; with the draft for those who write it.
     *
     * @throws UnitNotFoundException if the person may not read its assessments
     */
    @SignedIn
    public List<AssessmentSummary> history(UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_ASSESSMENTS, unit);
            boolean isWriting = access.may(UnitFunction.WRITE_ASSESSMENT, unit);
            return repository.findHistory(unit, Voice.LEADER).stream()
                    .filter(each -> isWriting || each.state() instanceof Submitted)
                    .toList();
        });
    }

    /**
     * The unit's current assessments with their answers, the earliest first: what the trend is drawn from.
     *
     * @throws UnitNotFoundException if the person may not read its assessments
     */
    @SignedIn
    public List<Assessment> currentOverTime(UnitId unit) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_ASSESSMENTS, unit);
            return findCurrent(unit);
        });
    }

    /**
     * The unit's current assessments over time, with those of the units that it took over from as far as it may show them.
     * Whoever may read the assessments of the unit may read what it may show.
     *
     * @throws UnitNotFoundException if the person may not read the unit's assessments
     */
    @SignedIn
    public UnitTrend trend(UnitId unit) {
        return transactions.read(() -> {
            List<Assessment> own = currentOverTime(unit);
            List<Predecessor> before = histories.predecessors(unit);
            List<UnitTrend.Earlier> shown = before.stream()
                    .filter(Predecessor::showsHistory)
                    .map(each -> new UnitTrend.Earlier(each, findCurrent(each.unit())))
                    .filter(each -> !each.assessments().isEmpty())
                    .toList();
            return new UnitTrend(unit, own, shown, before, agreed.ofUnit(unit));
        });
    }

    private List<Assessment> findCurrent(UnitId unit) {
        return repository.findHistory(unit, Voice.LEADER).reversed().stream()
                .filter(each -> each.isCurrent() && each.state() instanceof Submitted)
                .flatMap(each -> repository.find(each.id()).stream())
                .toList();
    }

    /**
     * Begins a new assessment with the criteria of the round that asks for it, or the latest where none does; or goes on
     * with the draft there is.
     *
     * @throws UnitNotFoundException if the person does not write for the unit
     */
    @SignedIn
    public Assessment start(UnitId unit) {
        access.require(UnitFunction.WRITE_ASSESSMENT, unit);
        CriteriaVersionId latest = criteriaService.latest().id();
        // The second of two who begin at once finds the first one's draft when the transaction is over.
        transactions.write(() -> {
            int next = repository.findLastNumber(unit, Voice.LEADER) + 1;
            if (repository.findDraft(unit, Voice.LEADER).isEmpty()) {
                CriteriaVersionId asked = rounds.findAsking(unit, Voice.LEADER)
                        .map(AskedRound::criteria)
                        .orElse(latest);
                repository
                        .insertDraft(unit, asked, Voice.LEADER, next, 1, currentUser.id(), clock.instant())
                        .flatMap(repository::find)
                        .ifPresent(rounds::join);
            }
        });
        return findDraft(unit).orElseThrow(AssessmentNotFoundException::new);
    }

    /**
     * Saves the answer to one item.
     *
     * @param seen the version of the answer that the person saw before changing it
     * @throws AssessmentNotFoundException if there is no such assessment, or the person does not write for its unit
     * @throws AssessmentClosedException if it has been submitted
     * @throws IllegalArgumentException if the item is not part of its criteria, the score not on the item's scale, or the
     *     version never stored
     */
    @SignedIn
    public SaveResult<Answer> saveAnswer(AssessmentId id, CriteriaItemId item, Answer answer, int seen) {
        Account me = currentUser.get();
        requireValid(transactions.read(() -> getWritable(id)), item, answer.rating());
        return transactions.write(() -> {
            requireDraft(id);
            Instant now = clock.instant();
            if (repository.setAnswer(id, item, answer, seen, me.id(), now)) {
                return new Saved<>(seen + 1, now);
            }
            return sameOrConflict(repository.findAnswer(id, item), answer);
        });
    }

    /**
     * Saves the answer to the open question.
     *
     * @param seen the version of the comment that the person saw before changing it
     * @throws AssessmentNotFoundException if there is no such assessment, or the person does not write for its unit
     * @throws AssessmentClosedException if it has been submitted
     * @throws IllegalArgumentException if the comment is too long or the version was never stored
     */
    @SignedIn
    public SaveResult<String> saveComment(AssessmentId id, String comment, int seen) {
        Answer.requireLength(comment);
        Account me = currentUser.get();
        transactions.read(() -> getWritable(id));
        return transactions.write(() -> {
            requireDraft(id);
            Instant now = clock.instant();
            if (repository.setComment(id, comment, seen, me.id(), now)) {
                return new Saved<>(seen + 1, now);
            }
            return sameOrConflict(repository.findComment(id), comment);
        });
    }

    /** A transaction may be run again after its commit got lost on the way: then what is stored is what was meant. */
    private static <T> SaveResult<T> sameOrConflict(Optional<Conflict<T>> found, T meant) {
        Conflict<T> stored = found.orElseThrow(() -> new IllegalArgumentException("No such version was ever stored"));
        return stored.theirs().value().equals(meant)
                ? new Saved<>(stored.theirs().version(), stored.at())
                : stored;
    }

    /**
     * Signs the assessment in the name of the person.
     *
     * @throws AssessmentNotFoundException if there is no such assessment, or the person does not write for its unit
     * @throws AssessmentClosedException if it has been submitted, or a principle is without an answer
     */
    @SignedIn
    public void submit(AssessmentId id) {
        Account me = currentUser.get();
        transactions.read(() -> getWritable(id));
        Instant now = now();
        transactions.write(() -> {
            boolean isDraft = repository.lockDraft(id);
            Assessment assessment = getWritable(id);
            if (assessment.state().equals(new Submitted(now, me.name()))) {
                // This very call signed it, and its commit got lost on the way back.
                return;
            }
            if (!isDraft
                    || !Progress.of(criteriaService.get(assessment.criteria()), assessment)
                            .canBeSubmitted()) {
                throw new AssessmentClosedException();
            }
            rounds.join(assessment);
            repository.setSubmitted(id, me.id(), me.name(), now);
            audit.record(event(AuditAction.ASSESSMENT_SUBMITTED, assessment));
        });
    }

    /**
     * Makes a new edition of the unit's last assessment, with its answers to begin with. The old edition is kept.
     *
     * @throws UnitNotFoundException if the person does not write for the unit
     * @throws AssessmentClosedException if nothing has been submitted, or a draft is begun already
     */
    @SignedIn
    public Assessment reopen(UnitId unit) {
        AccountId me = currentUser.id();
        Instant now = now();
        transactions.write(() -> {
            access.require(UnitFunction.WRITE_ASSESSMENT, unit);
            Assessment last =
                    repository.findLatestSubmitted(unit, Voice.LEADER).orElseThrow(AssessmentClosedException::new);
            repository
                    .insertDraft(unit, last.criteria(), Voice.LEADER, last.number(), last.edition() + 1, me, now)
                    .ifPresentOrElse(copy -> copyAnswers(last, copy, me, now), () -> requireBegun(unit, now));
        });
        return findDraft(unit).orElseThrow(AssessmentNotFoundException::new);
    }

    private void copyAnswers(Assessment from, AssessmentId to, AccountId me, Instant now) {
        rounds.keep(from.id(), to);
        repository.insertCopyOfAnswers(from.id(), to, me, now);
        repository.setComment(to, from.comment().value(), 1, me, now);
        audit.record(event(AuditAction.ASSESSMENT_REOPENED, from));
    }

    /** The draft there is must be of this very call, whose commit got lost on the way back. */
    private void requireBegun(UnitId unit, Instant now) {
        if (repository
                .findDraft(unit, Voice.LEADER)
                .filter(draft -> draft.startedAt().equals(now))
                .isEmpty()) {
            throw new AssessmentClosedException();
        }
    }

    /**
     * Throws a draft away.
     *
     * @throws AssessmentNotFoundException if there is no such assessment, or the person does not lead its unit
     * @throws AssessmentClosedException if it has been submitted
     */
    @SignedIn
    public void discard(AssessmentId id) {
        transactions.read(() -> getWritable(id));
        transactions.write(() -> {
            if (repository.exists(id)) {
                requireDraft(id);
                AuditEvent discarded = event(AuditAction.ASSESSMENT_DISCARDED, getWritable(id));
                rounds.leave(id);
                repository.deleteDraft(id);
                audit.record(discarded);
            }
        });
    }

    private static AuditEvent event(AuditAction action, Assessment assessment) {
        return AuditEvent.of(action)
                .about(assessment.unit())
                .about("assessment", assessment.id())
                .with("number", assessment.number())
                .with("edition", assessment.edition());
    }

    /** As exact as it is stored, so that what is read back is equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** A draft is seen only by those who write it. */
    private Assessment getReadable(AssessmentId id) {
        return getIf(
                id,
                assessment -> access.may(
                        assessment.state() instanceof Submitted
                                ? UnitFunction.SEE_ASSESSMENTS
                                : assessment.voice().writing(),
                        assessment.unit()));
    }

    private Assessment getWritable(AssessmentId id) {
        return getIf(id, assessment -> access.may(assessment.voice().writing(), assessment.unit()));
    }

    private Assessment getIf(AssessmentId id, Predicate<Assessment> isAllowed) {
        return repository.find(id).filter(isAllowed).orElseThrow(AssessmentNotFoundException::new);
    }

    /**
     * Locks the draft before anything else is read in the transaction: so what is read afterwards is what is stored now,
     * with snapshot isolation or without.
     */
    private void requireDraft(AssessmentId id) {
        if (!repository.lockDraft(id)) {
            throw new AssessmentClosedException();
        }
    }

    private void requireValid(Assessment assessment, CriteriaItemId id, Rating rating) {
        Item item = criteriaService
                .get(assessment.criteria())
                .items()
                .filter(each -> each.id().equals(id))
                .findAny()
                .orElseThrow(() -> new IllegalArgumentException("The item is not part of the criteria"));
        if (!rating.scoreIfAny().map(item.range()::contains).orElse(true)) {
            throw new IllegalArgumentException("The score is not on the item's scale");
        }
    }
}
