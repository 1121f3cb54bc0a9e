package no.hvorervi.controls;

import static java.util.stream.Collectors.partitioningBy;
import static java.util.stream.Collectors.toSet;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.audit.AuditAction;
import no.hvorervi.audit.AuditEvent;
import no.hvorervi.audit.AuditLog;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.controls.ControlAnswerRepository.Carried;
import no.hvorervi.controls.ControlRow.Load;
import no.hvorervi.ids.ControlId;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.municipalities.Municipalities;
import no.hvorervi.municipalities.Municipality;
import org.springframework.stereotype.Service;

/** The register of controls, as far as each may read it; sums of few units only for those who may read the units' own words. */
@Service
public class ControlRegisterService {

    /** The most rows on a page. */
    public static final int PAGE = 50;

    private final ControlRepository controls;
    private final ControlEntryRepository entries;
    private final ControlAnswerRepository answers;
    private final Standings standings;
    private final ControlAccess access;
    private final Municipalities municipalities;
    private final AuditLog audit;
    private final Transactions transactions;
    private final Clock clock;

    ControlRegisterService(
            ControlRepository controls,
            ControlEntryRepository entries,
            ControlAnswerRepository answers,
            Standings standings,
            ControlAccess access,
            Municipalities municipalities,
            AuditLog audit,
            Transactions transactions,
            Clock clock) {
        this.controls = controls;
        this.entries = entries;
        this.answers = answers;
        this.standings = standings;
        this.access = access;
        this.municipalities = municipalities;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Whether there is a register that the signed-in person reads. */
    @SignedIn
    public boolean isOffered() {
        return transactions.readOnce(access::readsAny);
    }

    /** The municipalities whose registers the signed-in person reads, by name. */
    @SignedIn
    public List<Municipality> readable() {
        return transactions.read(access::readable);
    }

    /**
     * A part of a register.
     *
     * @throws UnitNotFoundException if the signed-in person does not read it, or there is none
     */
    @SignedIn
    public ControlRegister find(ControlQuery query) {
        return transactions.read(() -> {
            access.requireReading(query.municipality());
            List<Standings.Known> all = standings.of(query.municipality());
            List<Standings.Known> found = matching(all, query);
            int pages = Math.max(1, Math.ceilDiv(found.size(), PAGE));
            int page = Math.clamp(query.page(), 1, pages);
            return new ControlRegister(
                    municipalities.find(query.municipality()).orElseThrow(UnitNotFoundException::new),
                    found.stream()
                            .skip((page - 1L) * PAGE)
                            .limit(PAGE)
                            .map(ControlRegisterService::row)
                            .toList(),
                    found.size(),
                    page,
                    pages,
                    all.size(),
                    total(all),
                    givenBackOf(query.municipality()),
                    standings.days(query.municipality()),
                    access.mayManage(query.municipality()));
        });
    }

    /** Empty also when what the rows do not show could be worked out from it. */
    private Optional<Load> total(List<Standings.Known> all) {
        LocalDate today = NorwegianTime.today(clock);
        List<ControlId> hidden = all.stream()
                .filter(each -> each.asked().units() > 0 && !isShown(each))
                .map(each -> each.control().id())
                .toList();
        if (!hidden.isEmpty() && entries.countUnits(hidden, today) < Load.FEWEST) {
            return Optional.empty();
        }
        return Load.shown(
                entries.countUnits(all.stream().map(each -> each.control().id()).toList(), today),
                all.stream().mapToLong(each -> each.asked().minutes()).sum());
    }

    private static boolean isShown(Standings.Known known) {
        return Load.shown(known.asked().units(), known.asked().minutes()).isPresent();
    }

    private List<Standings.Known> matching(List<Standings.Known> all, ControlQuery query) {
        LocalDate today = NorwegianTime.today(clock);
        return all.stream()
                .filter(each -> query.finds(each.control()) && isIn(each, query.filter(), today))
                .toList();
    }

    private static boolean isIn(Standings.Known known, ControlFilter filter, LocalDate today) {
        ControlStanding standing = known.standing();
        boolean isGone = standing instanceof ControlStanding.Removed;
        return switch (filter) {
            case ALL -> true;
            case UNANSWERED -> standing instanceof ControlStanding.Unanswered;
            case WAITING -> standing instanceof ControlStanding.Waiting;
            case NO_OWNER -> standing instanceof ControlStanding.NoOwner;
            case PAST_REVIEW -> !isGone && known.control().isPastReview(today);
            case PROMISED -> !isGone && known.isPromised();
            case LAW -> !isGone && known.control().terms().isLawBound();
            case REMOVED -> isGone;
        };
    }

    private static ControlRow row(Standings.Known known) {
        return new ControlRow(
                known.control(),
                known.standing().toOthers(),
                Load.shown(known.asked().units(), known.asked().minutes()));
    }

    /**
     * One control.
     *
     * @throws ControlNotFoundException if there is none, or the signed-in person does not read its register
     */
    @SignedIn
    public ControlDetails get(ControlId id) {
        return transactions.read(() -> {
            Control control = controls.find(id)
                    .filter(each -> access.mayRead(each.municipality()))
                    .orElseThrow(ControlNotFoundException::new);
            boolean mayManage = access.mayManage(control.municipality());
            boolean mayAnswer = access.isOwner(control);
            boolean seesAll = mayManage || mayAnswer;
            Standings.Known known =
                    seesAll ? standings.of(control) : standings.of(control).toOthers();
            Asked asked = known.asked();
            return new ControlDetails(
                    control,
                    known.standing(),
                    seesAll && asked.units() > 0
                            ? Optional.of(new Load(asked.units(), asked.minutes()))
                            : Load.shown(asked.units(), asked.minutes()),
                    known.answers(),
                    entries.findOf(id, NorwegianTime.today(clock)).stream()
                            .filter(each -> seesAll || access.maySeeEntries(each.unit()))
                            .toList(),
                    control.joined().flatMap(controls::find),
                    seesAll ? controls.findJoined(id) : List.of(),
                    standings.days(control.municipality()).days(),
                    toEnter(control, known.standing()),
                    mayAnswer,
                    mayManage);
        });
    }

    private Set<UnitId> toEnter(Control control, ControlStanding standing) {
        return control.joined().isPresent() || standing instanceof ControlStanding.Removed
                ? Set.of()
                : access.entering(control.municipality()).stream()
                        .filter(unit -> !entries.hasEntered(unit, control.id()))
                        .collect(toSet());
    }

    /**
     * The controls that another of the same register can be joined with, by name.
     *
     * @throws ControlNotFoundException if there is none, or the signed-in person does not manage its register
     */
    @SignedIn
    public List<Control> others(ControlId id) {
        return transactions.read(() -> {
            Control control = controls.find(id)
                    .filter(each -> access.mayManage(each.municipality()))
                    .orElseThrow(ControlNotFoundException::new);
            return standings.of(control.municipality()).stream()
                    .filter(each -> !(each.standing() instanceof ControlStanding.Removed))
                    .map(Standings.Known::control)
                    .filter(each -> !each.id().equals(id))
                    .toList();
        });
    }

    /**
     * What simplifying and removing has given back to the municipality's units.
     *
     * @throws UnitNotFoundException if the signed-in person does not read the register, or there is none
     */
    @SignedIn
    public GivenBack givenBack(MunicipalityId municipality) {
        return transactions.read(() -> {
            access.requireReading(municipality);
            return givenBackOf(municipality);
        });
    }

    private GivenBack givenBackOf(MunicipalityId municipality) {
        List<Carried> all = answers.carriedOut(municipality);
        if (access.mayManage(municipality)) {
            return GivenBack.of(all, 0, all.size(), true);
        }
        Set<ControlId> own = access.owned();
        Map<Boolean, List<Carried>> shown = all.stream()
                .collect(partitioningBy(each -> each.gaveBack().isToOthers() || own.contains(each.control())));
        Set<ControlId> hidden = shown.getOrDefault(false, List.of()).stream()
                .map(Carried::control)
                .collect(toSet());
        long rest = shown.getOrDefault(false, List.of()).stream()
                .mapToLong(each -> each.gaveBack().minutes())
                .sum();
        boolean isSafe = hidden.isEmpty() || entries.countRelieved(hidden) >= Load.FEWEST;
        return GivenBack.of(shown.getOrDefault(true, List.of()), isSafe ? rest : 0, all.size(), isSafe);
    }

    /** How much of the registers that the signed-in person manages waits for somebody to see to it; only where something does. */
    @SignedIn
    public List<Unattended> unattended() {
        return transactions.read(() -> access.readable().stream()
                .filter(each -> access.mayManage(each.id()))
                .map(this::unattended)
                .filter(each -> !each.isNothing())
                .toList());
    }

    private Unattended unattended(Municipality municipality) {
        LocalDate today = NorwegianTime.today(clock);
        List<Standings.Known> all = standings.of(municipality.id());
        return new Unattended(
                municipality,
                count(all, ControlFilter.NO_OWNER, today),
                count(all, ControlFilter.UNANSWERED, today),
                count(all, ControlFilter.PAST_REVIEW, today));
    }

    private static int count(List<Standings.Known> all, ControlFilter filter, LocalDate today) {
        return Math.toIntExact(
                all.stream().filter(each -> isIn(each, filter, today)).count());
    }

    /**
     * All rows that are found, to be taken out of the application; that is recorded.
     *
     * @throws UnitNotFoundException if the signed-in person does not read the register, or there is none
     */
    @SignedIn
    public List<ControlRow> export(ControlQuery query) {
        List<ControlRow> rows = transactions.read(() -> {
            access.requireReading(query.municipality());
            return matching(standings.of(query.municipality()), query).stream()
                    .map(ControlRegisterService::row)
                    .toList();
        });
        transactions.write(
                () -> audit.record(AuditEvent.of(AuditAction.CONTROLS_EXPORTED).in(query.municipality())));
        return rows;
    }
}
