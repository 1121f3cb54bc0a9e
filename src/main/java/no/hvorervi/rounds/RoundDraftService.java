package no.hvorervi.rounds;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
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

/** Rounds while they are written: begun, begun again from an earlier one, and saved. */
@Service
public class RoundDraftService {

    /** Days that answers are kept after the release, unless another number is chosen. */
    private static final int RETENTION_DAYS = 30;

    private final RoundRepository repository;
    private final SuccessorRepository successors;
    private final RoundAccess rounds;
    private final RefusedChanges refused;
    private final CriteriaService criteriaService;
    private final Municipalities municipalities;
    private final Units units;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final Transactions transactions;
    private final Clock clock;

    RoundDraftService(
            RoundRepository repository,
            SuccessorRepository successors,
            RoundAccess rounds,
            RefusedChanges refused,
            CriteriaService criteriaService,
            Municipalities municipalities,
            Units units,
            UnitAccess access,
            CurrentUser currentUser,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.successors = successors;
        this.rounds = rounds;
        this.refused = refused;
        this.criteriaService = criteriaService;
        this.municipalities = municipalities;
        this.units = units;
        this.access = access;
        this.currentUser = currentUser;
        this.transactions = transactions;
        this.clock = clock;
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
                RoundSettings.SMALLEST_GROUP_FLOOR,
                false,
                Upward.TOTALS,
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
                .orElseGet(() -> repository.insert(municipality, settings, Optional.of(me), now)));
        return written(id);
    }

    private Round written(RoundId id) {
        return transactions.read(() -> rounds.getWritten(id));
    }

    /**
     * Begins the next round with the same settings: the latest criteria, the units that are still there, and the times that
     * follow from how often it is repeated. It is the next one of its kind: none is prepared by itself beside it.
     *
     * @throws RoundNotFoundException as for {@link RoundService#get}
     * @throws RoundRefusedException if it was answered elsewhere: it has neither a purpose nor a legal basis to begin with
     * @throws UnitNotFoundException if none of its units is left to draft for
     */
    @SignedIn
    public Round copy(RoundId id) {
        Round last = written(id);
        last.requireAskedHere();
        RoundSettings settings = last.settings();
        UnitTree draftable = transactions.read(rounds::draftable);
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
     * Saves the draft.
     *
     * @param seen the version that the person saw before changing it
     * @throws RoundNotFoundException as for {@link RoundService#get}
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
                    Round stored = rounds.getWritten(id);
                    stored.requireDraft();
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

    private void requireKnown(RoundSettings settings, Round stored) {
        if (!settings.criteria().equals(stored.settings().criteria())
                && criteriaService.published().stream().map(Criteria::id).noneMatch(settings.criteria()::equals)) {
            throw new IllegalArgumentException("No such criteria are published");
        }
    }
}
