package no.hvorervi.workshop;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.CurrentUser;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.criteria.CriteriaService;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.ids.WorkshopId;
import no.hvorervi.released.ReleasedRound;
import org.springframework.stereotype.Service;

/** Workshops before and after people meet. */
@Service
public class WorkshopService {

    /** Years from now, in either direction, beyond which a date is a slip of the pen. */
    private static final int FAR_YEARS = 2;

    private final WorkshopRepository repository;
    private final WorkshopAccess workshops;
    private final BoardReader reader;
    private final ReleasedPart released;
    private final CriteriaService criteria;
    private final UnitAccess access;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    WorkshopService(
            WorkshopRepository repository,
            WorkshopAccess workshops,
            BoardReader reader,
            ReleasedPart released,
            CriteriaService criteria,
            UnitAccess access,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.repository = repository;
        this.workshops = workshops;
        this.reader = reader;
        this.released = released;
        this.criteria = criteria;
        this.access = access;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person leads workshops of the unit; false also when there is no such unit. */
    @SignedIn
    public boolean mayRun(UnitId unit) {
        return access.may(UnitFunction.RUN_WORKSHOP, unit);
    }

    /**
     * The unit's workshops, the last first.
     *
     * @throws UnitNotFoundException if the person may not see them, or there is no such unit
     */
    @SignedIn
    public List<Workshop> list(UnitId unit) {
        access.require(UnitFunction.SEE_WORKSHOPS, unit);
        return transactions.read(() -> reader.workshops(repository.findOf(unit)));
    }

    /**
     * One workshop.
     *
     * @throws WorkshopNotFoundException if there is none, or the person may not see it
     */
    @SignedIn
    public Workshop get(WorkshopId id) {
        StoredWorkshop found = workshops.getSeen(id);
        return transactions.read(() -> reader.workshop(found));
    }

    /**
     * What there is to tell of it: no more than the room saw.
     *
     * @throws WorkshopNotFoundException as for {@link #get}
     */
    @SignedIn
    public WorkshopMinutes minutes(WorkshopId id) {
        StoredWorkshop found = workshops.getSeen(id);
        return transactions.read(() -> reader.minutes(found));
    }

    /**
     * The rounds whose result can be brought in: those that the unit's employees see today, the last first.
     *
     * @throws UnitNotFoundException if the person does not lead workshops of the unit, or there is no such unit
     */
    @SignedIn
    public List<ReleasedRound> released(UnitId unit) {
        access.require(UnitFunction.RUN_WORKSHOP, unit);
        return released.rounds(unit);
    }

    /**
     * Plans one, of the latest criteria.
     *
     * @throws UnitNotFoundException if the person does not lead workshops of the unit, or there is no such unit
     * @throws WorkshopFaultyException if it cannot be planned so
     */
    @SignedIn
    public Workshop plan(UnitId unit, WorkshopPlan plan) {
        access.require(UnitFunction.RUN_WORKSHOP, unit);
        Criteria latest = criteria.latest();
        requireFaultless(plan, unit, latest);
        AccountId me = currentUser.id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        return transactions.write(() -> {
            // This very call may have stored it, and its commit got lost on the way back.
            Optional<WorkshopId> mine = repository.findPlanned(me, now);
            WorkshopId id = mine.orElseGet(() -> repository.insert(unit, latest.id(), plan, me, now));
            if (mine.isEmpty()) {
                audit.record(event(AuditAction.WORKSHOP_PLANNED, unit, id));
            }
            return stored(id);
        });
    }

    private static AuditEvent event(AuditAction action, UnitId unit, WorkshopId id) {
        return AuditEvent.of(action).about(unit).about("workshop", id);
    }

    private Workshop stored(WorkshopId id) {
        return reader.workshop(repository.find(id).orElseThrow(WorkshopNotFoundException::new));
    }

    private void requireFaultless(WorkshopPlan plan, UnitId unit, Criteria of) {
        Set<WorkshopFault> faults = EnumSet.noneOf(WorkshopFault.class);
        faults.addAll(plan.faults());
        LocalDate today = NorwegianTime.today(clock);
        if (plan.heldOn().isBefore(today.minusYears(FAR_YEARS)) || plan.heldOn().isAfter(today.plusYears(FAR_YEARS))) {
            faults.add(WorkshopFault.DATE_FAR);
        }
        Set<String> known = of.principles().stream().map(Principle::key).collect(Collectors.toSet());
        if (!known.containsAll(plan.principles())) {
            faults.add(WorkshopFault.PRINCIPLE_UNKNOWN);
        }
        if (plan.released().filter(round -> !released.isSeen(round, unit)).isPresent()) {
            faults.add(WorkshopFault.ROUND_NOT_SEEN);
        }
        if (!faults.isEmpty()) {
            throw new WorkshopFaultyException(faults);
        }
    }

    /**
     * Changes what is planned, as long as nobody has met.
     *
     * @param seen the version that the person saw
     * @throws WorkshopNotFoundException if there is none, or the person does not lead it
     * @throws WorkshopFaultyException if it cannot be planned so
     * @throws WorkshopRefusedException if people have met, or it was changed since
     */
    @SignedIn
    public Workshop edit(WorkshopId id, WorkshopPlan plan, int seen) {
        StoredWorkshop led = workshops.getLed(id);
        requireFaultless(plan, led.unit(), criteria.get(led.criteria()));
        return transactions.write(() -> {
            StoredWorkshop now = repository.lock(id).orElseThrow(WorkshopNotFoundException::new);
            if (now.state() != WorkshopState.PLANNED) {
                throw new WorkshopRefusedException(WorkshopRefusal.BEGUN);
            }
            if (now.version() != seen) {
                Workshop theirs = stored(id);
                // The first commit of this very call may have got lost on the way back.
                if (now.version() == seen + 1 && theirs.plan().equals(plan)) {
                    return theirs;
                }
                throw new WorkshopRefusedException(WorkshopRefusal.CHANGED);
            }
            repository.setPlan(id, plan);
            return stored(id);
        });
    }

    /**
     * Deletes one, as long as nobody has met.
     *
     * @throws WorkshopNotFoundException if there is none, or the person does not lead it
     * @throws WorkshopRefusedException if people have met
     */
    @SignedIn
    public void delete(WorkshopId id) {
        StoredWorkshop led = workshops.getLed(id);
        transactions.write(() -> {
            Optional<StoredWorkshop> now = repository.lock(id);
            if (now.isEmpty()) {
                return;
            }
            if (now.get().state() != WorkshopState.PLANNED) {
                throw new WorkshopRefusedException(WorkshopRefusal.BEGUN);
            }
            repository.delete(id);
            audit.record(event(AuditAction.WORKSHOP_DELETED, led.unit(), id));
        });
    }
}
