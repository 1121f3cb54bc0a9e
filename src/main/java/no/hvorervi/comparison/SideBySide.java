package no.hvorervi.comparison;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import no.hvorervi.comparison.Comparison.Column;
import no.hvorervi.comparison.Comparison.Course;
import no.hvorervi.comparison.Comparison.Focus;
import no.hvorervi.comparison.Comparison.Learning;
import no.hvorervi.comparison.Comparison.Learning.State;
import no.hvorervi.comparison.Comparison.Line;
import no.hvorervi.comparison.Comparison.Spread;
import no.hvorervi.criteria.Principle;
import no.hvorervi.ids.UnitId;
import no.hvorervi.measures.Certainty;
import no.hvorervi.results.Changes;
import no.hvorervi.results.RoundLine;
import no.hvorervi.results.ShareKind;

/**
 * Sets a unit beside others. Nothing in it knows of an order by score: units come in the order of the tree, those of other
 * municipalities after one's own.
 */
final class SideBySide {

    /** Units that stood no further from here than this, in levels, stood where we stand. */
    static final double NEAR = 0.3;

    private static final int LEVELS = 5;

    private final Source source;
    private final List<Source> elsewhere;
    private final List<Source> earlier;
    private final UnitId own;
    private final List<Column> columns;
    private final Unnamed unnamed;

    /**
     * Of a unit that the source has.
     *
     * @param elsewhere rounds of other municipalities
     * @param earlier rounds of the own municipality before, the last first; all seen by their employees
     * @param principles of the criteria
     */
    SideBySide(Source source, List<Source> elsewhere, List<Source> earlier, UnitId own, List<Principle> principles) {
        this.source = source;
        this.elsewhere = elsewhere;
        this.earlier = earlier;
        this.own = own;
        columns = principles.stream()
                .filter(each -> source.isAsked(each.key()))
                .map(each -> new Column(each, source.gate(each.key())))
                .toList();
        unnamed = Unnamed.of(
                source, own, open().map(each -> each.principle().key()).toList());
    }

    private Stream<Column> open() {
        return columns.stream().filter(each -> each.gate() == Gate.OPEN);
    }

    Comparison compare(Wish wish) {
        List<Named> choices = choices();
        List<Named> chosen = choices.stream()
                .filter(each -> wish.units().contains(each.unit().unit()))
                .toList();
        List<Named> all = new ArrayList<>();
        source.neighbours(Set.of(own)).forEach(each -> all.add(new Named(source, each)));
        all.addAll(chosen);
        return new Comparison(
                RoundLine.of(source.round()),
                source.voice(),
                columns,
                all.stream().map(this::line).toList(),
                wish.withUnnamed()
                        ? unnamed.shown().stream().map(this::standings).toList()
                        : List.of(),
                !unnamed.all().isEmpty(),
                wish.units().stream().anyMatch(each -> choices.stream()
                        .noneMatch(choice -> choice.unit().unit().equals(each))),
                choices.stream().map(Named::unit).toList(),
                open().map(each -> spread(each.principle())).toList(),
                focused(wish.principle()).map(each -> focus(each, all)));
    }

    /** A unit that is seen by its name, and where. */
    private record Named(Source source, Neighbour unit) {

        Standing standing(String key) {
            return source.standing(unit.unit(), key);
        }
    }

    private List<Named> choices() {
        return Stream.concat(Stream.of(source), elsewhere.stream())
                .flatMap(each -> each.neighbours(each.sharing(ShareKind.COMPARE)).stream()
                        .map(unit -> new Named(each, unit)))
                .filter(each -> !each.unit().unit().equals(own))
                .toList();
    }

    /** What the own round does not tell apart is shown of nobody. */
    private Line line(Named named) {
        return new Line(
                named.unit(),
                columns.stream()
                        .map(each -> each.gate() == Gate.OPEN
                                ? named.standing(each.principle().key())
                                : new Standing.Shut(each.gate()))
                        .toList());
    }

    private List<Standing> standings(List<Integer> levels) {
        List<Standing> standings = new ArrayList<>();
        int at = 0;
        for (Column column : columns) {
            standings.add(
                    column.gate() == Gate.OPEN
                            ? new Standing.Band(levels.get(at++))
                            : new Standing.Shut(column.gate()));
        }
        return standings;
    }

    /** Of those units alone that are seen with a name or without: of any others the rest could be worked out. */
    private Spread spread(Principle principle) {
        int column = open().map(Column::principle).toList().indexOf(principle);
        Set<UnitId> named = new LinkedHashSet<>(source.sharing(ShareKind.COMPARE));
        if (source.speaking().contains(own)) {
            named.add(own);
        }
        List<Integer> levels = Stream.concat(
                        named.stream().flatMap(each -> source.level(each, principle.key()).stream()),
                        unnamed.all().stream().map(each -> each.get(column)))
                .toList();
        if (levels.size() < Unnamed.FEWEST) {
            return new Spread(principle, Optional.empty());
        }
        List<Integer> counts = new ArrayList<>();
        for (int level = 1; level <= LEVELS; level++) {
            counts.add(Collections.frequency(levels, level));
        }
        return new Spread(principle, Optional.of(List.copyOf(counts)));
    }

    private Optional<Principle> focused(Optional<String> wanted) {
        return open().map(Column::principle)
                .filter(each -> wanted.map(each.key()::equals).orElse(true))
                .findFirst()
                .or(() -> open().map(Column::principle).findFirst());
    }

    private Focus focus(Principle principle, List<Named> shown) {
        List<Source> rounds =
                Stream.concat(earlier.reversed().stream(), Stream.of(source)).toList();
        List<LocalDate> days =
                rounds.stream().map(each -> each.round().closedOn()).toList();
        return new Focus(
                principle,
                days,
                shown.stream()
                        .map(each -> course(each, principle.key(), rounds))
                        .toList(),
                learning(principle.key()));
    }

    /** Of others only in the rounds for which they have said yes, and which tell units apart. */
    private Course course(Named named, String key, List<Source> rounds) {
        UnitId unit = named.unit().unit();
        return new Course(
                named.unit().name(),
                rounds.stream()
                        .map(round -> round == source ? named.source() : round)
                        .map(round -> unit.equals(own) || isShown(unit, key, round)
                                ? round.mean(unit, key)
                                : Optional.<Double>empty())
                        .toList());
    }

    private static boolean isShown(UnitId unit, String key, Source round) {
        return round.gate(key) == Gate.OPEN && round.sharing(ShareKind.COMPARE).contains(unit);
    }

    private static boolean isHigher(Optional<Double> before, Optional<Double> now) {
        return before.flatMap(then -> now.map(each -> each > then)).orElse(false);
    }

    private Learning learning(String key) {
        if (earlier.isEmpty()) {
            return new Learning(State.FIRST, List.of());
        }
        Optional<Double> here = source.mean(own, key);
        if (here.isEmpty()) {
            return new Learning(State.OWN_HIDDEN, List.of());
        }
        Set<UnitId> better = new LinkedHashSet<>(source.sharing(ShareKind.FOUND));
        better.remove(own);
        better.removeIf(each -> !hasRisenFrom(here.get(), each, key));
        return new Learning(better.isEmpty() ? State.NONE : State.FOUND, source.neighbours(better));
    }

    private boolean hasRisenFrom(double here, UnitId unit, String key) {
        return earlier.stream()
                .filter(each -> each.mean(unit, key).isPresent())
                .limit(1)
                .filter(each -> Math.abs(each.mean(unit, key).orElseThrow() - here) <= NEAR)
                // All nine principles are tested together, which takes its time: not of those that have not risen at
                // all.
                .filter(each -> isHigher(each.mean(unit, key), source.mean(unit, key)))
                .flatMap(each -> Changes.between(each.side(unit), source.side(unit), source.voice()).stream())
                .anyMatch(each -> each.key().equals(key) && each.certainty() == Certainty.BETTER);
    }
}
