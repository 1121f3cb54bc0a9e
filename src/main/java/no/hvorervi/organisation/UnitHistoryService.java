package no.hvorervi.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitAccess;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.access.UnitNotFoundException;
import no.hvorervi.accounts.SignedIn;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.base.Transactions;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.UnitEvent.Kind;
import org.springframework.stereotype.Service;

/** What became of units, what they came from, and what is planned for them. */
@Service
public class UnitHistoryService {

    /** So many changes are looked through and so many are told; nobody reads more at once. */
    private static final int MAX_PLANNED = 2_000;

    private static final int MAX_TOLD = 100;

    private final TreeHistoryRepository histories;
    private final Predecessors predecessors;
    private final UnitAccess access;
    private final Transactions transactions;
    private final Clock clock;

    UnitHistoryService(
            TreeHistoryRepository histories,
            Predecessors predecessors,
            UnitAccess access,
            Transactions transactions,
            Clock clock) {
        this.histories = histories;
        this.predecessors = predecessors;
        this.access = access;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * All that has happened to the unit and is planned for it, the earliest first.
     *
     * @throws UnitNotFoundException if there is no such unit, or the person may not know of it
     */
    @SignedIn
    public List<UnitEvent> of(UnitId id) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_UNIT, id);
            Lifetime unit = histories.find(id).orElseThrow(UnitNotFoundException::new);
            return UnitEvents.of(
                    unit, histories.findPredecessors(Set.of(id)), histories.findSuccessors(Set.of(id)), names());
        });
    }

    /** What the other unit is called; a unit that is still to come is known to whoever knows of what it will stand under. */
    private Function<UnitId, String> names() {
        Map<UnitId, String> known = new HashMap<>();
        return id -> known.computeIfAbsent(id, wanted -> histories
                .find(wanted)
                .filter(unit -> access.may(UnitFunction.SEE_UNIT, begun(unit)))
                .map(unit -> unit.nameOn(unit.within(today())))
                .orElse(""));
    }

    private UnitId begun(Lifetime unit) {
        return unit.unit().validFrom().isAfter(today()) && !unit.isRoot()
                ? unit.places().getFirst().parent()
                : unit.id();
    }

    private LocalDate today() {
        return NorwegianTime.today(clock);
    }

    /**
     * What is planned for the units that the tree of today shows, the next first. A split or a merger is told once, as what
     * the units before it become.
     */
    @SignedIn
    public List<UnitEvent> planned() {
        return transactions.read(() -> {
            LocalDate today = today();
            List<Lifetime> changing = histories.findChangingAfter(today, MAX_PLANNED).stream()
                    .filter(unit -> access.may(UnitFunction.SEE_UNIT, begun(unit)))
                    .toList();
            Map<UnitId, List<Succession>> into = successorsOf(changing);
            Map<UnitId, List<Succession>> from = predecessorsOf(changing);
            Function<UnitId, String> names = names();
            return changing.stream()
                    .flatMap(unit -> UnitEvents.of(
                            unit,
                            from.getOrDefault(unit.id(), List.of()),
                            into.getOrDefault(unit.id(), List.of()),
                            names)
                            .stream())
                    .filter(event -> isPlanned(event, today) && !isToldByPredecessors(event))
                    .sorted(Comparator.comparing(UnitEvent::day).thenComparing(UnitEvent::name))
                    .limit(MAX_TOLD)
                    .toList();
        });
    }

    private Map<UnitId, List<Succession>> successorsOf(Collection<Lifetime> changing) {
        return histories.findSuccessors(ids(changing)).stream().collect(Collectors.groupingBy(Succession::predecessor));
    }

    private Map<UnitId, List<Succession>> predecessorsOf(Collection<Lifetime> changing) {
        return histories.findPredecessors(ids(changing)).stream().collect(Collectors.groupingBy(Succession::successor));
    }

    private static List<UnitId> ids(Collection<Lifetime> lifetimes) {
        return lifetimes.stream().map(Lifetime::id).toList();
    }

    private static boolean isPlanned(UnitEvent event, LocalDate today) {
        return event.kind() == Kind.ENDS
                ? !event.day().isBefore(today)
                : event.day().isAfter(today);
    }

    private static boolean isToldByPredecessors(UnitEvent event) {
        return event.kind() == Kind.COMES_FROM_SPLIT || event.kind() == Kind.COMES_FROM_MERGE;
    }

    /**
     * The units that this one took over from by today, the latest first; and, as far as history may be shown, those that
     * they took over from.
     *
     * @throws UnitNotFoundException if there is no such unit, or the person may not know of it
     */
    @SignedIn
    public List<Predecessor> predecessors(UnitId id) {
        return transactions.read(() -> {
            access.require(UnitFunction.SEE_UNIT, id);
            return predecessors.findOf(id);
        });
    }
}
