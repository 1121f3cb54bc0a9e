package no.hvorervi.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.base.NorwegianTime;
import no.hvorervi.ids.UnitId;
import org.springframework.stereotype.Component;

/**
 * Whom units took over from.
 *
 * <p>It does not know who may know of which: the services that call it, in their transactions, have asked.
 */
@Component
public class Predecessors {

    private final TreeHistoryRepository histories;
    private final UnitRepository units;
    private final Clock clock;

    Predecessors(TreeHistoryRepository histories, UnitRepository units, Clock clock) {
        this.histories = histories;
        this.units = units;
        this.clock = clock;
    }

    /**
     * The units that this one took over from by today, the latest first; and, as far as history may be shown, those that
     * they took over from.
     */
    public List<Predecessor> findOf(UnitId id) {
        LocalDate today = NorwegianTime.today(clock);
        Map<UnitId, Predecessor> found = new LinkedHashMap<>();
        Set<UnitId> asked = new HashSet<>();
        Set<UnitId> next = Set.of(id);
        while (!next.isEmpty()) {
            asked.addAll(next);
            List<Predecessor> before = histories.findPredecessors(next).stream()
                    .filter(each -> !each.day().isAfter(today))
                    .map(this::predecessor)
                    .toList();
            before.forEach(each -> found.putIfAbsent(each.unit(), each));
            next = before.stream()
                    .filter(Predecessor::showsHistory)
                    .map(Predecessor::unit)
                    .filter(each -> !asked.contains(each))
                    .collect(Collectors.toSet());
        }
        return found.values().stream()
                .sorted(Comparator.comparing(Predecessor::day).reversed().thenComparing(Predecessor::name))
                .toList();
    }

    private Predecessor predecessor(Succession succession) {
        return new Predecessor(
                succession.predecessor(),
                units.find(succession.predecessor(), succession.day().minusDays(1))
                        .map(Unit::name)
                        .orElse(""),
                succession.successor(),
                succession.day(),
                succession.kind(),
                units.find(succession.successor())
                        .filter(unit -> unit.validFrom().isBefore(succession.day()))
                        .isPresent(),
                succession.showsHistory());
    }
}
