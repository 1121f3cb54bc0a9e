package no.hvorervi.yousaid;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.actions.Action;
import no.hvorervi.actions.Origin;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.ActionId;
import no.hvorervi.ids.RoundId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Units;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.results.ResultService;
import no.hvorervi.results.UnitResult;
import no.hvorervi.yousaid.OutcomeRepository.Begun;
import no.hvorervi.yousaid.OutcomeRepository.Written;
import no.hvorervi.yousaid.OutcomeSaved.Conflict;
import no.hvorervi.yousaid.OutcomeSaved.Faulty;
import no.hvorervi.yousaid.OutcomeSaved.Refused;
import no.hvorervi.yousaid.OutcomeSaved.Stored;
import no.hvorervi.yousaid.PublishedRepository.Line;
import org.springframework.stereotype.Service;

/** What a unit tells of its rounds: written, read through, published as it was read, withdrawn. */
@Service
public class OutcomeService {

    private final OutcomeRepository repository;
    private final PublishedRepository published;
    private final PageMaker pages;
    private final DecidedFacts decided;
    private final ResultService results;
    private final ReleasedRounds released;
    private final Units units;
    private final UnitAccess access;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    OutcomeService(
            OutcomeRepository repository,
            PublishedRepository published,
            PageMaker pages,
            DecidedFacts decided,
            ResultService results,
            ReleasedRounds released,
            Units units,
            UnitAccess access,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.published = published;
        this.pages = pages;
        this.decided = decided;
        this.results = results;
        this.released = released;
        this.units = units;
        this.access = access;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person writes for the unit; false also when there is no such unit. */
    @SignedIn
    public boolean mayPublish(UnitId unit) {
        return access.may(UnitFunction.PUBLISH_OUTCOME, unit);
    }

    /**
     * The unit's released rounds, the last first. Who does not see its results gets those alone that something is published of.
     *
     * @throws UnitNotFoundException if the person may not, or there is no such unit
     */
    @SignedIn
    public List<OutcomeState> list(UnitId unit) {
        access.require(UnitFunction.WITHDRAW_OUTCOME, unit);
        boolean seesAll = access.may(UnitFunction.SEE_RESULTS, unit);
        Map<RoundId, OutcomeAddress> begun = transactions.readOnce(() -> repository.findBegun(unit)).stream()
                .collect(toMap(Begun::round, Begun::address));
        List<Line> lines = transactions.readOnce(() -> published.findLines(unit));
        return released.ofUnit(unit).stream()
                .filter(round -> isReleased(round) && isAsked(round, unit))
                .map(round -> state(round, Optional.ofNullable(begun.get(round.round())), lines))
                .filter(state -> seesAll || state.isPublished())
                .toList();
    }

    /** Only a unit that was asked itself has something to tell; those above it show sums. */
    private boolean isAsked(ReleasedRound round, UnitId unit) {
        return released.unit(round.id(), unit).filter(each -> each.isAsked()).isPresent();
    }

    private boolean isReleased(ReleasedRound round) {
        return !NorwegianTime.today(clock).isBefore(round.releasedOn());
    }

    private static OutcomeState state(ReleasedRound round, Optional<OutcomeAddress> address, List<Line> lines) {
        List<Line> of = lines.stream()
                .filter(each -> each.round().equals(round.round()))
                .toList();
        boolean isForAll = of.stream().anyMatch(each -> each.reader() == OutcomeReader.CITIZENS);
        return new OutcomeState(
                round.round(),
                round.title(),
                round.closedOn(),
                round.employeesFrom(),
                address.isPresent(),
                of.stream().map(Line::publishedAt).findFirst(),
                address.filter(each -> isForAll));
    }

    /**
     * How far the unit has come with one round.
     *
     * @throws UnitNotFoundException if the person may not, or there is no such unit
     * @throws OutcomeNotFoundException if it has nothing to tell of that round that the person may know of
     */
    @SignedIn
    public OutcomeState get(UnitId unit, RoundId round) {
        return list(unit).stream()
                .filter(each -> each.round().equals(round))
                .findFirst()
                .orElseThrow(OutcomeNotFoundException::new);
    }

    /**
     * What is published, to those whom the person may read it as: those who see the unit's results as its employees, all as
     * everybody.
     *
     * @throws UnitNotFoundException if the person may not, or there is no such unit
     */
    @SignedIn
    public List<PublishedOutcome> published(UnitId unit, RoundId round) {
        access.require(UnitFunction.WITHDRAW_OUTCOME, unit);
        Set<OutcomeReader> as = access.may(UnitFunction.SEE_RESULTS, unit)
                ? Set.of(OutcomeReader.values())
                : Set.of(OutcomeReader.CITIZENS);
        return transactions.read(() -> find(unit, round, as));
    }

    private List<PublishedOutcome> find(UnitId unit, RoundId round, Set<OutcomeReader> as) {
        return Stream.of(OutcomeReader.values())
                .filter(as::contains)
                .flatMap(reader -> published.find(unit, round, reader).stream())
                .toList();
    }

    /**
     * What is written so far, and what can be chosen.
     *
     * @throws UnitNotFoundException if the person does not write for the unit, or there is no such unit
     * @throws OutcomeNotFoundException if it has nothing to tell of that round
     */
    @SignedIn
    public OutcomeWork work(UnitId unit, RoundId round) {
        UnitResult result = result(unit, round);
        List<Action> actions = decided.choosable(unit);
        Optional<Written> written = transactions.read(() -> repository.find(unit, round));
        return new OutcomeWork(
                get(unit, round),
                written.map(Written::contents).orElseGet(() -> fresh(actions, round)),
                written.map(Written::version).orElse(0),
                actions,
                FigureFacts.ofEmployees(result),
                FigureFacts.ofCitizens(result));
    }

    /** Begins with the actions that were born in the talk about the round. */
    private static OutcomeContents fresh(List<Action> actions, RoundId round) {
        return new OutcomeContents(
                OutcomeTexts.EMPTY,
                actions.stream()
                        .filter(each -> each.origin().equals(new Origin.OfResult(round)))
                        .limit(OutcomeContents.MAX_ACTIONS)
                        .map(each -> new ChosenAction(each.id(), ""))
                        .toList(),
                Set.of(),
                false);
    }

    private UnitResult result(UnitId unit, RoundId round) {
        access.require(UnitFunction.PUBLISH_OUTCOME, unit);
        return results.find(unit, Optional.of(round))
                .result()
                .filter(found -> found.isAll() && found.unit().isAsked())
                .orElseThrow(OutcomeNotFoundException::new);
    }

    /**
     * Stores what is written. What is published stays as it is.
     *
     * @param seen the version that the person saw
     * @return {@link Stored}, {@link Faulty} or {@link Conflict}
     * @throws UnitNotFoundException if the person does not write for the unit, or there is no such unit
     * @throws OutcomeNotFoundException if it has nothing to tell of that round
     * @throws IllegalArgumentException if an action is not the unit's, or a figure cannot be told
     */
    @SignedIn
    public OutcomeSaved save(UnitId unit, RoundId round, OutcomeContents contents, int seen) {
        requireChoosable(unit, result(unit, round), contents);
        Set<OutcomeFault> faults = contents.faults();
        return faults.isEmpty() ? transactions.write(() -> store(unit, round, contents, seen)) : new Faulty(faults);
    }

    private OutcomeSaved store(UnitId unit, RoundId round, OutcomeContents contents, int seen) {
        if (repository.store(unit, round, contents, seen)) {
            return new Stored(seen + 1);
        }
        Written theirs = repository.find(unit, round).orElseThrow(OutcomeNotFoundException::new);
        // A transaction may be run again after its commit got lost on the way: then what is stored is what was meant.
        return theirs.version() == seen + 1 && theirs.contents().equals(contents)
                ? new Stored(theirs.version())
                : new Conflict(theirs.contents(), theirs.version());
    }

    private void requireChoosable(UnitId unit, UnitResult result, OutcomeContents contents) {
        Set<ActionId> actions = decided.choosable(unit).stream().map(Action::id).collect(toSet());
        Set<String> figures =
                FigureFacts.ofEmployees(result).stream().map(FigureFact::key).collect(toSet());
        List<ActionId> chosen =
                contents.actions().stream().map(ChosenAction::action).toList();
        if (!actions.containsAll(chosen)
                || new HashSet<>(chosen).size() < chosen.size()
                || !figures.containsAll(contents.figures())) {
            throw new IllegalArgumentException("Something is chosen that cannot be told of");
        }
    }

    /**
     * Exactly what will be read when what is stored is published now: by employees, and then by citizens, if they may.
     *
     * @throws UnitNotFoundException if the person does not write for the unit, or there is no such unit
     * @throws OutcomeNotFoundException if nothing is stored
     */
    @SignedIn
    public List<OutcomePage> preview(UnitId unit, RoundId round) {
        UnitResult result = result(unit, round);
        return pages.make(unit, result, written(unit, round).contents());
    }

    private Written written(UnitId unit, RoundId round) {
        return transactions.read(() -> repository.find(unit, round)).orElseThrow(OutcomeNotFoundException::new);
    }

    /**
     * Freezes what is stored, and lets it be read in the place of what was published before.
     *
     * @param seen the version that the person saw
     * @param previewed what {@link #preview} showed; nothing else is published
     * @return {@link Stored}, {@link Faulty}, {@link Conflict} or {@link Refused}
     * @throws UnitNotFoundException if the person does not write for the unit, or there is no such unit
     * @throws OutcomeNotFoundException if nothing is stored
     */
    @SignedIn
    public OutcomeSaved publish(UnitId unit, RoundId round, int seen, List<OutcomePage> previewed) {
        UnitResult result = result(unit, round);
        Written written = written(unit, round);
        if (written.version() != seen) {
            return new Conflict(written.contents(), written.version());
        }
        if (!written.contents().gaps().isEmpty()) {
            return new Faulty(written.contents().gaps());
        }
        if (!result.round().isSeenByEmployees(NorwegianTime.today(clock))) {
            return new Refused(OutcomeRefusal.TOO_EARLY);
        }
        List<OutcomePage> made = pages.make(unit, result, written.contents());
        if (!made.equals(previewed)) {
            return new Refused(OutcomeRefusal.CHANGED);
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.write(() -> {
            if (!repository.lock(unit, round).equals(Optional.of(seen))) {
                Written theirs = repository.find(unit, round).orElseThrow(OutcomeNotFoundException::new);
                return new Conflict(theirs.contents(), theirs.version());
            }
            if (!isDone(unit, round, made, now)) {
                published.delete(unit, round);
                var municipality = units.municipalityOf(unit);
                made.forEach(page -> published.insert(unit, round, municipality, page, now));
                audit.record(event(AuditAction.OUTCOME_PUBLISHED, unit, round)
                        .with("to", made.getLast().reader()));
            }
            return new Stored(seen);
        });
    }

    /** This very call may have been committed before, which got lost on the way back. */
    private boolean isDone(UnitId unit, RoundId round, List<OutcomePage> made, Instant now) {
        List<PublishedOutcome> there = find(unit, round, Set.of(OutcomeReader.values()));
        return there.stream().map(PublishedOutcome::page).toList().equals(made)
                && there.stream().allMatch(each -> each.publishedAt().equals(now));
    }

    /**
     * Takes back what is published, from employees and citizens. What was written stays with the unit.
     *
     * @throws UnitNotFoundException if the person may not, or there is no such unit
     */
    @SignedIn
    public void withdraw(UnitId unit, RoundId round) {
        access.require(UnitFunction.WITHDRAW_OUTCOME, unit);
        transactions.write(() -> {
            if (published.delete(unit, round)) {
                audit.record(event(AuditAction.OUTCOME_WITHDRAWN, unit, round));
            }
        });
    }

    private static AuditEvent event(AuditAction action, UnitId unit, RoundId round) {
        return AuditEvent.of(action).about(unit).about("round", round);
    }
}
