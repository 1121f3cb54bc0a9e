package no.hvorervi.results;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import no.hvorervi.access.RoleReach;
import no.hvorervi.access.UnitFunction;
import no.hvorervi.ids.UnitId;
import no.hvorervi.released.ReleasedItem;
import no.hvorervi.released.ReleasedRound;
import no.hvorervi.released.ReleasedRounds;
import no.hvorervi.released.ReleasedUnit;
import no.hvorervi.rounds.AnonymousVoice;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What a role sees of a round, whoever holds it, decided by the same {@link Visibility} as for those who are signed in.
 *
 * <p>It does not know who may ask: whoever does has the machine.
 */
@Component
public class ExportRows {

    private final ReleasedRounds released;
    private final ObjectProvider<Shares> shares;

    ExportRows(ReleasedRounds released, ObjectProvider<Shares> shares) {
        this.released = released;
        this.shares = shares;
    }

    /**
     * Hands over what is seen on the day: by the units' order, then the voices, then the items. Units that are not seen are left
     * out.
     *
     * @param in where the role is held; empty for all that anybody sees together who holds it anywhere
     */
    public void forEach(
            ReleasedRound round, ViewedAs as, Optional<UnitId> in, LocalDate day, Consumer<ExportRow> reader) {
        Map<UnitId, ReleasedUnit> units = new HashMap<>();
        released.units(round.id()).forEach(each -> units.put(each.unit(), each));
        Map<Integer, ReleasedItem> items = new HashMap<>();
        round.items().forEach(each -> items.put(each.no(), each));
        Map<UnitId, Reading> readings = readings(round, as, in, day);
        released.forEachFigure(round.id(), row -> {
            Reading reading = readings.getOrDefault(row.unit(), new Reading.None());
            ReleasedUnit unit = units.get(row.unit());
            ReleasedItem item = items.get(row.item());
            if (unit != null && item != null && voices(round, reading).contains(row.voice())) {
                boolean isAll = reading instanceof Reading.All;
                reader.accept(new ExportRow(unit, row.voice(), item, Value.of(row.figure(), isAll)));
            }
        });
    }

    /** What is seen of each unit of the round on the day. */
    public Map<UnitId, Reading> readings(ReleasedRound round, ViewedAs as, Optional<UnitId> in, LocalDate day) {
        List<ReleasedUnit> units = released.units(round.id());
        var summing = new Summing(units, released.principles(round.id()));
        Set<UnitId> within = new HashSet<>();
        Map<UnitId, Reading> readings = new HashMap<>();
        for (ReleasedUnit unit : units) {
            UnitId id = unit.unit();
            boolean isHere = in.map(id::equals).orElse(true);
            if (isHere || unit.parent().filter(within::contains).isPresent()) {
                within.add(id);
            }
            readings.put(
                    id,
                    switch (as) {
                        case ViewedAs.Employee employee -> ofEmployee(isHere, day, round);
                        case ViewedAs.InRole(var role) -> {
                            boolean seesUnit =
                                    covers(RoleReach.of(role, UnitFunction.SEE_RESULTS), isHere, within.contains(id));
                            boolean seesTotals =
                                    covers(RoleReach.of(role, UnitFunction.SEE_TOTALS), isHere, within.contains(id));
                            yield Visibility.decide(
                                    seesUnit,
                                    seesTotals,
                                    seesTotals && !seesUnit ? summing.voices(id) : Set.of(),
                                    isShared(round, id),
                                    day,
                                    round);
                        }
                    });
        }
        return readings;
    }

    private static boolean covers(RoleReach reach, boolean isHere, boolean isWithin) {
        return switch (reach) {
            case NONE -> false;
            case OWN -> isHere;
            case BELOW -> isWithin;
        };
    }

    private static Reading ofEmployee(boolean isHere, LocalDate day, ReleasedRound round) {
        if (!isHere) {
            return new Reading.None();
        }
        return round.isSeenByEmployees(day) ? new Reading.All() : new Reading.NotYet(round.employeesFrom());
    }

    private boolean isShared(ReleasedRound round, UnitId unit) {
        return shares.stream().anyMatch(each -> each.has(round.round(), unit, ShareKind.UPWARD));
    }

    /** The voices of which something is seen. */
    public static Set<AnonymousVoice> voices(ReleasedRound round, Reading reading) {
        return switch (reading) {
            case Reading.All all -> round.voices();
            case Reading.Totals(var voices) -> voices;
            case Reading.NotYet later -> Set.of();
            case Reading.None none -> Set.of();
        };
    }
}
