package no.hvorervi.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Lifetime.FormerName;
import no.hvorervi.organisation.Lifetime.Place;
import no.hvorervi.organisation.UnitEvent.Kind;

/** Tells a unit's lifetime as events, the earliest first. */
final class UnitEvents {

    private final Lifetime unit;
    private final List<Succession> from;
    private final List<Succession> into;
    private final Function<UnitId, String> names;
    private final List<UnitEvent> events = new ArrayList<>();

    private UnitEvents(Lifetime unit, List<Succession> from, List<Succession> into, Function<UnitId, String> names) {
        this.unit = unit;
        this.from = from;
        this.into = into;
        this.names = names;
    }

    /**
     * All of them.
     *
     * @param from the units that it took over from
     * @param into the units that took over from it
     * @param names what the other units are called; empty for those that the person may not know of
     */
    static List<UnitEvent> of(
            Lifetime unit, List<Succession> from, List<Succession> into, Function<UnitId, String> names) {
        return new UnitEvents(unit, from, into, names).tell();
    }

    private List<UnitEvent> tell() {
        LocalDate first = unit.unit().validFrom();
        origins();
        if (events.stream().noneMatch(event -> event.day().equals(first))) {
            add(first, Kind.BEGINS, unit.parentOn(first).map(names).stream().toList());
        }
        moves();
        renamings();
        unit.unit().validTo().ifPresent(this::end);
        return events.stream().sorted(Comparator.comparing(UnitEvent::day)).toList();
    }

    private void add(LocalDate day, Kind kind, List<String> others) {
        events.add(new UnitEvent(day, unit.id(), unit.nameOn(unit.within(day)), kind, others));
    }

    private void origins() {
        from.stream().map(Succession::day).distinct().forEach(day -> {
            List<Succession> then =
                    from.stream().filter(each -> each.day().equals(day)).toList();
            add(
                    day,
                    then.getFirst().kind() == SuccessionKind.SPLIT ? Kind.COMES_FROM_SPLIT : Kind.COMES_FROM_MERGE,
                    then.stream().map(each -> names.apply(each.predecessor())).toList());
        });
    }

    private void moves() {
        List<Place> places = unit.places();
        for (int at = 1; at < places.size(); at++) {
            add(
                    places.get(at).from(),
                    Kind.MOVES,
                    List.of(
                            names.apply(places.get(at - 1).parent()),
                            names.apply(places.get(at).parent())));
        }
    }

    private void renamings() {
        for (FormerName former : unit.formerNames()) {
            LocalDate day = former.lastDay().plusDays(1);
            String now = unit.nameOn(day);
            if (!now.equals(former.name())) {
                add(day, Kind.IS_RENAMED, List.of(former.name(), now));
            }
        }
    }

    private void end(LocalDate lastDay) {
        List<String> successors =
                into.stream().map(each -> names.apply(each.successor())).toList();
        Optional<SuccessionKind> kind = into.stream().map(Succession::kind).findFirst();
        if (kind.isEmpty()) {
            add(lastDay, Kind.ENDS, List.of());
        } else {
            add(lastDay.plusDays(1), kind.get() == SuccessionKind.SPLIT ? Kind.IS_SPLIT : Kind.IS_MERGED, successors);
        }
    }
}
