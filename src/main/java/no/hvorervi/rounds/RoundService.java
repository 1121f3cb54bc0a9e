package no.hvorervi.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.organisation.UnitTree;
import no.hvorervi.organisation.Units;
import no.hvorervi.rounds.RoundSaved.Conflict;
import no.hvorervi.rounds.RoundSaved.Faulty;
import no.hvorervi.rounds.RoundSaved.Stored;
import org.springframework.stereotype.Service;

/** Rounds as those who write them see them, from the draft to the end. */
@Service
public class RoundService {

    /** Groups that a figure may be shown for have at least so many; no setting gets below it. */
    public static final int SMALLEST_GROUP_FLOOR = 5;

    public static final int SMALLEST_GROUP_MAX = 20;
    public static final int MAX_RETENTION_DAYS = 365;
    public static final int MAX_STATEMENTS = 5;

    /** Characters of a statement in one language; those below are of texts too. */
    public static final int MAX_STATEMENT = 300;

    public static final int MAX_TITLE = 200;
    public static final int MAX_PURPOSE = 2_000;
    public static final int MAX_INFORMATION = 2_000;
    public static final int MAX_LEGAL_BASIS = 500;
    public static final int MAX_RESPONSIBLE = 200;

    private static final int RETENTION_DAYS = 30;

    private final RoundRepository repository;
    private final RoundQueries queries;
    private final SuccessorRepository successors;
    private final RoundAccess rounds;
    private final RefusedChanges refused;
    private final CriteriaService criteriaService;
    private final Municipalities municipalities;
    private final Units units;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    RoundService(
            RoundRepository repository,
            RoundQueries queries,
            SuccessorRepository successors,
            RoundAccess rounds,
            RefusedChanges refused,
            CriteriaService criteriaService,
            Municipalities municipalities,
            Units units,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.successors = successors;
        this.rounds = rounds;
        this.refused = refused;
        this.criteriaService = criteriaService;
        this.municipalities = municipalities;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person writes rounds for some unit. */
    @SignedIn
    public boolean mayDraft() {
        return rounds.mayDraft();
    }

    /** The units that the signed-in person may ask in a round. */
    @SignedIn
    public UnitTree units() {
        return transactions.read(rounds::draftable);
    }

    /** The rounds that the signed-in person writes, those that open last first. */
    @SignedIn
    public List<RoundSummary> list() {
        return transactions.read(() -> {
            UnitTree draftable = rounds.draftable();
            Map<RoundId, Integer> ownAsked = queries.countUnits(RoundAccess.ids(draftable));
            return written(queries.find(ownAsked.keySet(), currentUser.id(), clock.instant()), draftable, ownAsked);
        });
    }

    /** The rounds that the signed-in person has begun, still writes and that are not over, those that open last first. */
    @SignedIn
    public List<RoundSummary> mine() {
        return transactions.read(() -> {
            List<RoundSummary> found = queries.findUnfinished(currentUser.id(), clock.instant());
            if (found.isEmpty()) {
                return found;
            }
            UnitTree draftable = rounds.draftable();
            return written(found, draftable, queries.countUnits(RoundAccess.ids(draftable)));
        });
    }

    /**
     * Those that the person writes. A round may ask thousands of units: which, is read only where some are not the person's
     * own.
     */
    private List<RoundSummary> written(List<RoundSummary> found, UnitTree draftable, Map<RoundId, Integer> ownAsked) {
        List<RoundSummary> mixed = found.stream()
                .filter(each -> ownAsked.getOrDefault(each.id(), 0) < each.units())
                .toList();
        Map<RoundId, List<UnitId>> asked = queries.findUnits(ids(mixed));
        return found.stream()
                .filter(each ->
                        !mixed.contains(each) || rounds.mayWrite(draftable, asked.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private static List<RoundId> ids(List<RoundSummary> rounds) {
        return rounds.stream().map(RoundSummary::id).toList();
    }

    /**
     * A round that the signed-in person writes.
     *
     * @throws RoundNotFoundException if there is none, or the person does not write for all its units
     */
    @SignedIn
    public Round get(RoundId id) {
        return transactions.read(() -> writable(id));
    }

    private Round writable(RoundId id) {
        return repository
                .find(id, clock.instant())
                .filter(round ->
                        rounds.mayWrite(rounds.draftable(), round.settings().units()))
                .orElseThrow(RoundNotFoundException::new);
    }

    /**
     * What is wrong with the round as it is, or still missing.
     *
     * @throws RoundNotFoundException as for {@link #get}
     */
    @SignedIn
    public Set<RoundFault> faults(RoundId id) {
        return RoundRules.faults(get(id).settings(), clock.instant());
    }

    /**
     * Begins a round that asks the unit; more can be added.
     *
     * @param filledIn what the round begins with, all of which can be changed
     * @throws UnitNotFoundException if the person may not draft for the unit
     */
    @SignedIn
    public Round draft(UnitId unit, RoundTemplate template, RoundTemplate.Texts filledIn) {
        access.require(UnitFunction.DRAFT_ROUND, unit);
        MunicipalityId municipality = transactions.read(() -> units.municipalityOf(unit));
        String responsible = transactions
                .read(() -> municipalities.find(municipality))
                .map(Municipality::name)
                .orElse("");
        var settings = new RoundSettings(
                filledIn.title(),
                criteriaService.latest().id(),
                template.nineOnly(),
                List.of(),
                Set.of(AnonymousVoice.EMPLOYEE),
                RoundTimes.suggested(clock.instant()),
                template.recurrence(),
                SMALLEST_GROUP_FLOOR,
                false,
                filledIn.purpose(),
                filledIn.information(),
                filledIn.legalBasis(),
                responsible,
                RETENTION_DAYS,
                Set.of(unit));
        return insert(municipality, settings);
    }

    private Round insert(MunicipalityId municipality, RoundSettings settings) {
        AccountId me = currentUser.id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        RoundId id = transactions.write(() -> repository
                // This very call stored it, and its commit got lost on the way back.
                .findDrafted(me, now)
                .orElseGet(() -> repository.insert(municipality, settings, me, now)));
        return get(id);
    }

    /**
     * Begins the next round with the same settings: the latest criteria, the units that are still there, and the times that
     * follow from how often it is repeated. It is the next one of its kind: none is prepared by itself beside it.
     *
     * @throws RoundNotFoundException as for {@link #get}
     * @throws UnitNotFoundException if none of its units is left to draft for
     */
    @SignedIn
    public Round copy(RoundId id) {
        Round last = get(id);
        RoundSettings settings = last.settings();
        UnitTree draftable = units();
        Set<UnitId> left = settings.units().stream()
                .filter(unit -> draftable.find(unit).isPresent())
                .collect(Collectors.toUnmodifiableSet());
        if (left.isEmpty()) {
            throw new UnitNotFoundException();
        }
        RoundTimes times = settings.times().next(settings.recurrence(), clock.instant());
        Round next = insert(
                last.municipality(), settings.again(criteriaService.latest().id(), times, left));
        transactions.write(() -> {
            repository.lock(id);
            if (settings.recurrence() != Recurrence.NONE) {
                successors.insertFirst(id, next.id(), false);
            }
        });
        return next;
    }

    /**
     * Lets no next round be prepared by itself any more; nothing else changes, and the round itself goes on.
     *
     * @throws RoundNotFoundException as for {@link #get}
     */
    @SignedIn
    public void stopRepeating(RoundId id) {
        transactions.write(() -> {
            repository.lock(id);
            Round round = writable(id);
            if (round.settings().recurrence() != Recurrence.NONE) {
                repository.setRecurrence(id, Recurrence.NONE);
                audit.record(event(AuditAction.ROUND_REPEATING_STOPPED, round));
            }
        });
    }

    /**
     * Where the round stands among those that come one after the other.
     *
     * @throws RoundNotFoundException as for {@link #get}
     */
    @SignedIn
    public Repetition repetition(RoundId id) {
        return transactions.read(() -> {
            writable(id);
            return new Repetition(successors.findNext(id), successors.isAutomatic(id));
        });
    }

    /**
     * Saves the draft.
     *
     * @param seen the version that the person saw before changing it
     * @throws RoundNotFoundException as for {@link #get}
     * @throws UnitNotFoundException if the person may not draft for each of the units
     * @throws RoundRefusedException if it is no draft any more
     * @throws IllegalArgumentException if the criteria are not published
     */
    @SignedIn
    public RoundSaved save(RoundId id, RoundSettings settings, int seen) {
        return refused.recorded(
                id,
                "save",
                () -> transactions.write(() -> {
                    repository.lock(id);
                    Round stored = writable(id);
                    requireDraft(stored);
                    requireKnown(settings, stored);
                    if (!rounds.mayDraftAll(settings.units())) {
                        throw new UnitNotFoundException();
                    }
                    Set<RoundFault> faults = RoundRules.faults(settings, clock.instant());
                    Set<MunicipalityId> asked = repository.findMunicipalities(settings.units());
                    if (asked.size() > 1) {
                        faults.add(RoundFault.UNITS_MIXED);
                    }
                    Set<RoundFault> blocking = RoundRules.blocking(faults);
                    if (!blocking.isEmpty()) {
                        return new Faulty(blocking);
                    }
                    if (repository.update(id, settings, asked.iterator().next(), seen)) {
                        return new Stored(seen + 1, faults);
                    }
                    // A transaction may be run again after its commit got lost: then what is stored is what was meant.
                    return stored.settings().equals(settings)
                            ? new Stored(stored.version(), faults)
                            : new Conflict(stored);
                }));
    }

    private static void requireDraft(Round round) {
        if (round.state() != RoundState.DRAFT) {
            throw new RoundRefusedException(round.hasOpened() ? RoundRefusal.OPENED : RoundRefusal.NOT_DRAFT);
        }
    }

    private void requireKnown(RoundSettings settings, Round stored) {
        if (!settings.criteria().equals(stored.settings().criteria())
                && criteriaService.published().stream().map(Criteria::id).noneMatch(settings.criteria()::equals)) {
            throw new IllegalArgumentException("No such criteria are published");
        }
    }

    /**
     * Asks the units' leaders and representatives to agree to the round as it is; from now on it does not change.
     *
     * @param seen the version that the person saw
     * @throws RoundNotFoundException as for {@link #get}
     * @throws RoundFaultyException if something is missing or wrong
     * @throws RoundRefusedException if it is no draft, or was changed by another
     */
    @SignedIn
    public void prepare(RoundId id, int seen) {
        change(id, "prepare", RoundState.PREPARED, round -> {
            requireDraft(round);
            if (round.version() != seen) {
                throw new RoundRefusedException(RoundRefusal.CHANGED);
            }
            Set<RoundFault> faults = RoundRules.faults(round.settings(), clock.instant());
            if (!faults.isEmpty()) {
                throw new RoundFaultyException(faults);
            }
            repository.setState(id, RoundState.PREPARED);
            audit.record(event(AuditAction.ROUND_PREPARED, round)
                    .with("units", round.settings().units().size())
                    .with("group", round.settings().smallestGroup()));
        });
    }

    /**
     * Makes a prepared round a draft again, which nobody has agreed to.
     *
     * @throws RoundNotFoundException as for {@link #get}
     * @throws RoundRefusedException if a unit has opened, or it is over
     */
    @SignedIn
    public void returnToDraft(RoundId id) {
        change(id, "return", RoundState.DRAFT, round -> {
            requireUnopened(round, EnumSet.of(RoundState.PREPARED));
            repository.deleteApprovals(id);
            repository.setState(id, RoundState.DRAFT);
            audit.record(event(AuditAction.ROUND_RETURNED, round));
        });
    }

    /**
     * Gives the round up before anyone was asked.
     *
     * @throws RoundNotFoundException as for {@link #get}
     * @throws RoundRefusedException if a unit has opened, or it is over
     */
    @SignedIn
    public void cancel(RoundId id) {
        change(id, "cancel", RoundState.CANCELLED, round -> {
            requireUnopened(round, EnumSet.of(RoundState.DRAFT, RoundState.PREPARED));
            repository.setState(id, RoundState.CANCELLED);
            audit.record(event(AuditAction.ROUND_CANCELLED, round));
        });
    }

    private static void requireUnopened(Round round, Set<RoundState> states) {
        if (round.hasOpened()) {
            throw new RoundRefusedException(RoundRefusal.OPENED);
        }
        if (!states.contains(round.state())) {
            throw new RoundRefusedException(RoundRefusal.NOT_PREPARED);
        }
    }

    /**
     * Ends an open round at once, for all its units and for good.
     *
     * @throws RoundNotFoundException as for {@link #get}
     * @throws RoundRefusedException if it is not open
     */
    @SignedIn
    public void close(RoundId id) {
        change(id, "close", RoundState.CLOSED, round -> {
            if (round.state() != RoundState.OPEN) {
                throw new RoundRefusedException(RoundRefusal.NOT_OPEN);
            }
            // Stored as exactly as the database keeps it, and after the beginning even in its very first moment.
            Instant opened = round.settings().times().opensAt().plus(1, ChronoUnit.MICROS);
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            repository.setClosed(id, now.isAfter(opened) ? now : opened);
            audit.record(event(AuditAction.ROUND_CLOSED, round));
        });
    }

    /** Doing it again once it is done changes nothing: the first commit may have got lost on the way back. */
    private void change(RoundId id, String what, RoundState target, Consumer<Round> work) {
        refused.recorded(
                id,
                what,
                () -> transactions.write(() -> {
                    repository.lock(id);
                    Round round = writable(id);
                    if (round.state() != target) {
                        work.accept(round);
                    }
                    return round;
                }));
    }

    private static AuditEvent event(AuditAction action, Round round) {
        return AuditEvent.of(action).in(round.municipality()).about("round", round.id());
    }
}
