package no.hvorervi.controls;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
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
import no.hvorervi.controls.Saved.Conflict;
import no.hvorervi.controls.Saved.Faulty;
import no.hvorervi.controls.Saved.Refused;
import no.hvorervi.controls.Saved.Stored;
import no.hvorervi.ids.AccountId;
import no.hvorervi.ids.ControlEntryId;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Units;
import org.springframework.stereotype.Service;

/** What units enter of controls that cost more than they give, and what they are answered. */
@Service
public class ControlEntryService {

    private static final int MAX_SIMILAR = 6;

    /** For so long an answer is news. */
    private static final Duration NEWS = Duration.ofDays(14);

    private final ControlRepository controls;
    private final ControlEntryRepository entries;
    private final Standings standings;
    private final UnitAccess access;
    private final Units units;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ControlEntryService(
            ControlRepository controls,
            ControlEntryRepository entries,
            Standings standings,
            UnitAccess access,
            Units units,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.controls = controls;
        this.entries = entries;
        this.standings = standings;
        this.access = access;
        this.units = units;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether the signed-in person enters controls for the unit; false also when there is no such unit. */
    @SignedIn
    public boolean mayEnter(UnitId unit) {
        return access.may(UnitFunction.ENTER_CONTROLS, unit);
    }

    /**
     * What the unit has entered and not taken back, the last first.
     *
     * @throws UnitNotFoundException if the person may not see it, or there is no such unit
     */
    @SignedIn
    public List<UnitControl> list(UnitId unit) {
        access.require(UnitFunction.SEE_CONTROLS, unit);
        return transactions.read(() -> withControls(entries.findOf(unit, today())));
    }

    private List<UnitControl> withControls(List<ControlEntry> some) {
        Map<ControlId, Standings.Known> known =
                standings
                        .of(controls.find(
                                some.stream().map(ControlEntry::control).collect(Collectors.toSet())))
                        .stream()
                        .collect(Collectors.toMap(each -> each.control().id(), Function.identity()));
        return some.stream()
                .flatMap(entry -> Optional.ofNullable(known.get(entry.control()))
                        .map(Standings.Known::toOthers)
                        .map(each -> new UnitControl(entry, each.control(), each.standing(), each.answers()))
                        .stream())
                .toList();
    }

    /** What units that the signed-in person leads or represents have lately been answered; the last entered first. */
    @SignedIn
    public List<UnitControl> news() {
        Instant since = clock.instant().minus(NEWS);
        return transactions.read(() -> access.unitsGiving(UnitFunction.SEE_CONTROLS).stream()
                .flatMap(unit -> withControls(entries.findOf(unit, today())).stream())
                .filter(each -> !each.answers().isEmpty()
                        && each.answers().getLast().at().isAfter(since))
                .toList());
    }

    /**
     * One entry.
     *
     * @throws ControlNotFoundException if there is none, or the person may not see it
     */
    @SignedIn
    public UnitControl get(ControlEntryId id) {
        return transactions.read(
                () -> withControls(List.of(get(id, UnitFunction.SEE_CONTROLS))).getFirst());
    }

    private ControlEntry get(ControlEntryId id, UnitFunction function) {
        return entries.find(id, today())
                .filter(each -> access.may(function, each.unit()))
                .orElseThrow(ControlNotFoundException::new);
    }

    /**
     * A few controls of the unit's municipality that are called something alike, by name; none before there is a word to go by.
     *
     * @throws UnitNotFoundException if the person does not enter controls for the unit, or there is no such unit
     */
    @SignedIn
    public List<Control> similar(UnitId unit, String name) {
        access.require(UnitFunction.ENTER_CONTROLS, unit);
        return transactions.read(
                () -> standings.of(controls.findSimilar(units.municipalityOf(unit), name, MAX_SIMILAR)).stream()
                        .filter(each -> !(each.standing() instanceof ControlStanding.Removed))
                        .map(Standings.Known::control)
                        .toList());
    }

    /**
     * A control that the unit may enter something of.
     *
     * @throws UnitNotFoundException if the person does not enter controls for the unit, or there is no such unit
     * @throws ControlNotFoundException if the unit's municipality has none such
     */
    @SignedIn
    public Control subject(UnitId unit, ControlId control) {
        access.require(UnitFunction.ENTER_CONTROLS, unit);
        return transactions.read(() -> find(units.municipalityOf(unit), control));
    }

    /**
     * Enters what a control costs the unit; one that the register does not have is added to it.
     *
     * @throws UnitNotFoundException if the person does not enter controls for the unit, or there is no such unit
     * @throws ControlNotFoundException if the unit's municipality has no such control
     */
    @SignedIn
    public Saved<UnitControl> enter(NewEntry entry) {
        UnitId unit = entry.unit();
        access.require(UnitFunction.ENTER_CONTROLS, unit);
        Set<ControlFault> faults = EnumSet.noneOf(ControlFault.class);
        faults.addAll(entry.subject().faults());
        faults.addAll(entry.contents().faults());
        if (!faults.isEmpty()) {
            return new Faulty<>(faults);
        }
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            // Before anything is read, so that it is read as it is when nobody else changes it.
            lock(entry.subject());
            Optional<ControlEntryId> mine = entries.findCreated(me, now);
            if (mine.isPresent()) {
                // This very call stored it, and its commit got lost on the way back.
                return stored(mine.get());
            }
            MunicipalityId municipality = units.municipalityOf(unit);
            return switch (entry.subject()) {
                case ControlSubject.Fresh fresh ->
                    insert(controls.insert(municipality, ControlTerms.of(fresh), me, now), entry, me, now);
                case ControlSubject.Known known -> insert(find(municipality, known.control()), entry, me, now);
            };
        });
    }

    private void lock(ControlSubject subject) {
        if (subject instanceof ControlSubject.Known known) {
            controls.lock(List.of(known.control()));
        }
    }

    private Control find(MunicipalityId municipality, ControlId control) {
        return controls.find(control)
                .filter(each -> each.municipality().equals(municipality))
                .orElseThrow(ControlNotFoundException::new);
    }

    private Saved<UnitControl> insert(Control control, NewEntry entry, AccountId me, Instant now) {
        return refusal(entry.unit(), control)
                .<Saved<UnitControl>>map(Refused::new)
                .orElseGet(() -> insert(control.id(), entry, me, now));
    }

    private Optional<ControlRefusal> refusal(UnitId unit, Control control) {
        if (control.joined().isPresent()) {
            return Optional.of(ControlRefusal.JOINED);
        }
        if (standings.of(control).standing() instanceof ControlStanding.Removed) {
            return Optional.of(ControlRefusal.REMOVED);
        }
        return entries.hasEntered(unit, control.id()) ? Optional.of(ControlRefusal.ENTERED) : Optional.empty();
    }

    private Saved<UnitControl> insert(ControlId control, NewEntry entry, AccountId me, Instant now) {
        ControlEntryId id = entries.insert(control, entry.unit(), entry.contents(), me, now);
        Stored<UnitControl> stored = stored(id);
        audit.record(event(AuditAction.CONTROL_ENTERED, stored.value().entry()));
        return stored;
    }

    /**
     * Writes an entry anew. Where it says something new of the cost, that is what it costs now; otherwise what has been given
     * back of it stays given back.
     *
     * @param seen the version that the person saw
     * @throws ControlNotFoundException if there is none, or the person does not enter controls for its unit
     */
    @SignedIn
    public Saved<UnitControl> edit(ControlEntryId id, EntryContents contents, int seen) {
        ControlId control =
                transactions.read(() -> get(id, UnitFunction.ENTER_CONTROLS)).control();
        Set<ControlFault> faults = contents.faults();
        if (!faults.isEmpty()) {
            return new Faulty<>(faults);
        }
        return transactions.write(() -> {
            // Before anything is read, so that nobody removes it meanwhile.
            controls.lock(List.of(control));
            UnitControl before = stored(id).value();
            if (before.standing() instanceof ControlStanding.Removed) {
                return new Refused<>(ControlRefusal.REMOVED);
            }
            boolean costsAsBefore = before.entry().costsAsBefore(contents.cost());
            EntryContents now = costsAsBefore
                    ? new EntryContents(before.entry().contents().cost(), contents.purposes(), contents.why())
                    : contents;
            if (entries.update(id, now, costsAsBefore ? before.entry().savedMinutes() : 0, seen)) {
                Stored<UnitControl> stored = stored(id);
                audit.record(
                        event(AuditAction.CONTROL_ENTRY_CHANGED, stored.value().entry()));
                return stored;
            }
            UnitControl theirs = stored(id).value();
            if (theirs.entry().isWithdrawn()) {
                return new Refused<>(ControlRefusal.WITHDRAWN);
            }
            boolean isMine = theirs.entry().version() == seen + 1
                    && theirs.entry().contents().equals(now);
            return isMine ? new Stored<>(theirs) : new Conflict<>(theirs);
        });
    }

    /**
     * Takes an entry back.
     *
     * @param seen the version that the person saw
     * @throws ControlNotFoundException if there is none, or the person does not enter controls for its unit
     */
    @SignedIn
    public Saved<UnitControl> withdraw(ControlEntryId id, int seen) {
        transactions.read(() -> get(id, UnitFunction.ENTER_CONTROLS));
        Instant now = now();
        return transactions.write(() -> {
            if (entries.withdraw(id, now, seen)) {
                Stored<UnitControl> stored = stored(id);
                audit.record(event(
                        AuditAction.CONTROL_ENTRY_WITHDRAWN, stored.value().entry()));
                return stored;
            }
            UnitControl theirs = stored(id).value();
            return theirs.entry().isWithdrawn() ? new Stored<>(theirs) : new Conflict<>(theirs);
        });
    }

    private Stored<UnitControl> stored(ControlEntryId id) {
        return new Stored<>(withControls(List.of(entries.find(id, today()).orElseThrow(ControlNotFoundException::new)))
                .getFirst());
    }

    private static AuditEvent event(AuditAction action, ControlEntry of) {
        return AuditEvent.of(action).about(of.unit()).about("control", of.control());
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    /** As exact as it is stored, so that what is read back is equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
