package no.hvorervi.controls;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.municipalities.Municipality;
import no.hvorervi.municipalities.MunicipalityService;
import no.hvorervi.people.Colleagues;
import org.springframework.stereotype.Service;

/** Keeps a municipality's register: owners, reasons, laws and days of review, and what is joined with what. */
@Service
public class ControlManagementService {

    private final ControlRepository controls;
    private final ControlEntryRepository entries;
    private final Standings standings;
    private final ControlAccess access;
    private final MunicipalityService municipalities;
    private final Colleagues colleagues;
    private final CurrentUser currentUser;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ControlManagementService(
            ControlRepository controls,
            ControlEntryRepository entries,
            Standings standings,
            ControlAccess access,
            MunicipalityService municipalities,
            Colleagues colleagues,
            CurrentUser currentUser,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.controls = controls;
        this.entries = entries;
        this.standings = standings;
        this.access = access;
        this.municipalities = municipalities;
        this.colleagues = colleagues;
        this.currentUser = currentUser;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** The municipalities whose registers the signed-in person manages, by name. */
    @SignedIn
    public List<Municipality> managedByMe() {
        return municipalities.withAllUnitsOpenTo(UnitFunction.MANAGE_CONTROLS);
    }

    /**
     * People of the municipality who can answer for a control, whose names hold what was typed.
     *
     * @throws UnitNotFoundException if the signed-in person does not manage the register, or there is none
     */
    @SignedIn
    public List<Colleagues.Colleague> people(MunicipalityId municipality, String text) {
        return transactions.read(() -> {
            access.requireManaging(municipality);
            return colleagues.find(municipality, text);
        });
    }

    /**
     * Puts a control into the register that no unit has entered yet.
     *
     * @throws UnitNotFoundException if the signed-in person does not manage the register, or there is none
     * @throws IllegalArgumentException if the owner is not one of the municipality's people
     */
    @SignedIn
    public Saved<Control> add(MunicipalityId municipality, ControlTerms terms) {
        AccountId me = currentUser.id();
        Instant now = now();
        return transactions.write(() -> {
            access.requireManaging(municipality);
            terms.owner().ifPresent(owner -> requirePerson(municipality, owner));
            Set<ControlFault> faults = terms.faults();
            if (!faults.isEmpty()) {
                return new Faulty<>(faults);
            }
            Optional<ControlId> mine = controls.findCreated(me, now);
            if (mine.isPresent()) {
                // This very call stored it, and its commit got lost on the way back.
                return new Stored<>(get(mine.get()));
            }
            Control added = get(controls.insert(municipality, terms, me, now));
            AuditEvent event = event(AuditAction.CONTROL_ADDED, added);
            audit.record(terms.owner().map(event::about).orElse(event));
            return new Stored<>(added);
        });
    }

    /**
     * Says anew what a control is, who answers for it and why there is one.
     *
     * @param seen the version that the person saw
     * @throws ControlNotFoundException if there is none, or the signed-in person does not manage its register
     * @throws IllegalArgumentException if the owner is another than before, and not one of the municipality's people
     */
    @SignedIn
    public Saved<Control> describe(ControlId id, ControlTerms terms, int seen) {
        Instant now = now();
        return transactions.write(() -> {
            controls.lock(List.of(id));
            Control before = getManaged(id);
            if (!before.terms().owner().equals(terms.owner())) {
                terms.owner().ifPresent(owner -> requirePerson(before.municipality(), owner));
            }
            Set<ControlFault> faults = terms.faults();
            if (!faults.isEmpty()) {
                return new Faulty<>(faults);
            }
            Optional<Instant> ownedSince = before.terms().owner().equals(terms.owner())
                    ? before.ownedSince()
                    : terms.owner().map(owner -> now);
            if (controls.update(id, terms, ownedSince, seen)) {
                Control described = get(id);
                record(before, described);
                return new Stored<>(described);
            }
            Control theirs = get(id);
            boolean isMine = theirs.version() == seen + 1 && theirs.terms().equals(terms);
            return isMine ? new Stored<>(theirs) : new Conflict<>(theirs);
        });
    }

    /** Of owners it is told who was released and who was named. */
    private void record(Control before, Control now) {
        audit.record(event(AuditAction.CONTROL_DESCRIBED, now)
                .with("changed", String.join(",", now.terms().changedFrom(before.terms()))));
        Optional<AccountId> old = before.terms().owner();
        Optional<AccountId> owner = now.terms().owner();
        if (!old.equals(owner)) {
            old.ifPresent(each ->
                    audit.record(event(AuditAction.CONTROL_OWNER_RELEASED, now).about(each)));
            owner.ifPresent(each ->
                    audit.record(event(AuditAction.CONTROL_OWNER_NAMED, now).about(each)));
        }
    }

    private void requirePerson(MunicipalityId municipality, AccountId owner) {
        if (!colleagues.isOf(municipality, owner)) {
            throw new IllegalArgumentException("The owner is not one of the municipality's people");
        }
    }

    /**
     * Joins a control with another that is the same: all that units have entered goes along, and keeps what it was entered for.
     *
     * @param seen the version of the control to be joined that the person saw
     * @throws ControlNotFoundException if there is one of them not, or the signed-in person does not manage its register
     * @throws IllegalArgumentException if they are of two municipalities, or one and the same
     */
    @SignedIn
    public Saved<Control> join(ControlId id, ControlId with, int seen) {
        Instant now = now();
        return transactions.write(() -> {
            controls.lock(List.of(id, with));
            Control joined = getManaged(id);
            Control other = getManaged(with);
            if (id.equals(with) || !joined.municipality().equals(other.municipality())) {
                throw new IllegalArgumentException("They cannot be joined");
            }
            if (joined.joined().filter(with::equals).isPresent()) {
                return new Stored<>(other);
            }
            if (joined.version() != seen) {
                return new Conflict<>(joined);
            }
            Optional<ControlRefusal> refusal = refusal(joined, other);
            if (refusal.isPresent()) {
                return new Refused<>(refusal.get());
            }
            entries.move(id, with, now);
            controls.join(id, with);
            audit.record(event(AuditAction.CONTROLS_JOINED, joined).with("to", with));
            return new Stored<>(other);
        });
    }

    private Optional<ControlRefusal> refusal(Control joined, Control other) {
        if (joined.joined().isPresent() || other.joined().isPresent()) {
            return Optional.of(ControlRefusal.JOINED);
        }
        List<Standings.Known> both = standings.of(List.of(joined, other));
        if (both.stream().anyMatch(each -> each.standing() instanceof ControlStanding.Removed)) {
            return Optional.of(ControlRefusal.REMOVED);
        }
        if (both.getFirst().isPromised()) {
            return Optional.of(ControlRefusal.PROMISED);
        }
        return entries.anyHasEnteredBoth(joined.id(), other.id(), NorwegianTime.today(clock))
                ? Optional.of(ControlRefusal.ENTERED_BOTH)
                : Optional.empty();
    }

    /**
     * Takes a control that has been joined with another out again, with what units have entered for it.
     *
     * @throws ControlNotFoundException if there is none, or the signed-in person does not manage its register
     */
    @SignedIn
    public Saved<Control> separate(ControlId id) {
        Optional<ControlId> with = transactions.read(() -> getManaged(id)).joined();
        if (with.isEmpty()) {
            return new Refused<>(ControlRefusal.NOT_JOINED);
        }
        return transactions.write(() -> separate(id, with.get()));
    }

    private Saved<Control> separate(ControlId id, ControlId from) {
        controls.lock(List.of(id, from));
        Control joined = get(id);
        if (joined.joined().isEmpty()) {
            // This very call did it, and its commit got lost on the way back; or another did at the same time.
            return new Stored<>(joined);
        }
        if (standings.of(get(from)).standing() instanceof ControlStanding.Removed) {
            return new Refused<>(ControlRefusal.REMOVED);
        }
        entries.moveBack(id);
        controls.separate(id);
        Control separated = get(id);
        audit.record(event(AuditAction.CONTROLS_SEPARATED, separated).with("from", from));
        return new Stored<>(separated);
    }

    /**
     * Says within how many days the municipality's owners answer.
     *
     * @param seen the version that the person saw
     * @throws UnitNotFoundException if the signed-in person does not manage the register, or there is none
     */
    @SignedIn
    public Saved<AnswerDays> setAnswerDays(MunicipalityId municipality, int days, int seen) {
        if (!transactions.read(() -> access.mayManage(municipality))) {
            throw new UnitNotFoundException();
        }
        return transactions.write(() -> {
            if (days < AnswerDays.LEAST || days > AnswerDays.MOST) {
                return new Faulty<>(Set.of(ControlFault.DAYS_WRONG));
            }
            if (controls.setDays(municipality, days, seen)) {
                audit.record(AuditEvent.of(AuditAction.CONTROL_DAYS_SET)
                        .in(municipality)
                        .with("days", days));
                return new Stored<>(standings.days(municipality));
            }
            AnswerDays theirs = standings.days(municipality);
            return theirs.days() == days ? new Stored<>(theirs) : new Conflict<>(theirs);
        });
    }

    private Control getManaged(ControlId id) {
        return controls.find(id)
                .filter(each -> access.mayManage(each.municipality()))
                .orElseThrow(ControlNotFoundException::new);
    }

    private Control get(ControlId id) {
        return controls.find(id).orElseThrow(ControlNotFoundException::new);
    }

    private static AuditEvent event(AuditAction action, Control of) {
        return AuditEvent.of(action).in(of.municipality()).about("control", of.id());
    }

    /** As exact as it is stored, so that what is read back is equal. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
