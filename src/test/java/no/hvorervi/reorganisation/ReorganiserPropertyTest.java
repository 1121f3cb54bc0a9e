package no.hvorervi.reorganisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple5;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Lifetime;
import no.hvorervi.organisation.Lifetime.Place;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.Succession;
import no.hvorervi.organisation.TreeHistory;
import no.hvorervi.organisation.Unit;
import no.hvorervi.reorganisation.Reorganisation.Add;
import no.hvorervi.reorganisation.Reorganisation.End;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.Reorganisation.Fresh;
import no.hvorervi.reorganisation.Reorganisation.Merge;
import no.hvorervi.reorganisation.Reorganisation.Move;
import no.hvorervi.reorganisation.Reorganisation.Part;
import no.hvorervi.reorganisation.Reorganisation.Rename;
import no.hvorervi.reorganisation.Reorganisation.Split;

/**
 * Whatever is done in whatever order, the tree is one on each day, and a change changes what it should and no day before
 * it. The model knows only days: who stands under whom and what each is called, one map for each day.
 */
class ReorganiserPropertyTest {

    private static final LocalDate START = LocalDate.of(2025, 1, 1);
    private static final int DAYS = 40;
    private static final UnitId ROOT = new UnitId(1);

    /** Chosen at random: which operation, the first unit, the second unit, the day, and a choice within the operation. */
    @Provide
    Arbitrary<List<Tuple5<Integer, Integer, Integer, Integer, Boolean>>> operations() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 6),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, 30),
                        Arbitraries.integers().between(0, DAYS - 1),
                        Arbitraries.of(true, false))
                .as(Tuple::of)
                .list()
                .ofMinSize(1)
                .ofMaxSize(25);
    }

    /** What stands where on one day, and what it is called. */
    private record Day(Map<UnitId, Optional<UnitId>> parents, Map<UnitId, String> names) {}

    private static List<Day> days(TreeHistory tree) {
        return IntStream.range(0, DAYS + 1)
                .mapToObj(START::plusDays)
                .map(day -> day(tree, day))
                .toList();
    }

    private static Day day(TreeHistory tree, LocalDate day) {
        Map<UnitId, Optional<UnitId>> parents = new LinkedHashMap<>();
        Map<UnitId, String> names = new HashMap<>();
        tree.all().stream().filter(unit -> unit.unit().isValidOn(day)).forEach(unit -> {
            parents.put(unit.id(), unit.parentOn(day));
            names.put(unit.id(), unit.nameOn(day));
        });
        return new Day(parents, names);
    }

    private static void requireTree(Day day, LocalDate date) {
        assertThat(day.parents()).as("root on %s", date).containsEntry(ROOT, Optional.empty());
        day.parents().forEach((unit, parent) -> {
            if (!unit.equals(ROOT)) {
                assertThat(parent).as("parent of %s on %s", unit, date).isPresent();
                assertThat(day.parents()).containsKey(parent.get());
            }
            assertThat(reachesRoot(day, unit)).as("%s on %s", unit, date).isTrue();
        });
    }

    private static boolean reachesRoot(Day day, UnitId unit) {
        Set<UnitId> seen = new HashSet<>();
        UnitId at = unit;
        while (seen.add(at)) {
            Optional<UnitId> parent = day.parents().getOrDefault(at, Optional.empty());
            if (parent.isEmpty()) {
                return at.equals(ROOT);
            }
            at = parent.get();
        }
        return false;
    }

    private TreeHistory tree = TreeHistory.of(List.of());
    private final List<Succession> successions = new ArrayList<>();
    private long nextId = 2;

    private static TreeHistory onlyRoot() {
        return TreeHistory.of(List.of(new Lifetime(
                new Unit(ROOT, "ROOT", "Kommune", "kommune", Optional.empty(), START, Optional.empty()),
                List.of(),
                List.of())));
    }

    @Property(tries = 400)
    void everyDayHasOneTree(
            @ForAll("operations") List<Tuple5<Integer, Integer, Integer, Integer, Boolean>> operations) {
        tree = onlyRoot();
        successions.clear();
        nextId = 2;
        int done = 0;
        for (var operation : operations) {
            // Something to work with: every second operation adds a unit while there are few.
            int kind = tree.all().size() < 4 ? 0 : operation.get1();
            Optional<Reorganisation> wanted = reorganisation(
                    kind, unit(operation.get2()), unit(operation.get3()), operation.get4(), operation.get5());
            if (wanted.isEmpty()) {
                continue;
            }
            PlannedTree plan = Reorganiser.plan(
                    tree, successions, wanted.get(), id -> tree.get(id).unit().name());
            if (plan.faults().isEmpty()) {
                List<Day> before = days(tree);
                store(plan);
                List<Day> after = days(tree);
                for (int at = 0; at < DAYS; at++) {
                    requireTree(after.get(at), START.plusDays(at));
                    if (START.plusDays(at).isBefore(firstDay(wanted.get()))) {
                        assertThat(after.get(at)).as("what was, on day %s", at).isEqualTo(before.get(at));
                    }
                }
                requireDone(wanted.get(), before, after, plan);
                done++;
            } else {
                assertThat(plan.faults())
                        .allSatisfy(fault -> assertThat(fault.unit()).isNotNull());
            }
        }
        assertThat(done).isPositive();
    }

    private UnitId unit(int choice) {
        List<UnitId> ids = tree.all().stream().map(Lifetime::id).toList();
        return ids.get(choice % ids.size());
    }

    private Optional<Reorganisation> reorganisation(int kind, UnitId one, UnitId other, int at, boolean choice) {
        LocalDate day = START.plusDays(at);
        return Optional.of(
                switch (kind) {
                    case 0 -> new Add(choice ? one : ROOT, fresh("A"), choice ? day : START);
                    case 1 -> new Move(one, other, day);
                    case 2 -> new Rename(one, "Navn " + at, day);
                    case 3 ->
                        new End(
                                one,
                                day,
                                choice || one.equals(other) ? Optional.empty() : Optional.of(other),
                                Optional.empty());
                    case 4 ->
                        new Split(
                                one,
                                List.of(new Part(fresh("S"), true), new Part(fresh("T"), choice)),
                                Map.of(),
                                Optional.empty(),
                                day);
                    case 5 ->
                        one.equals(other)
                                ? new Rename(one, "Felles", day)
                                : new Merge(Set.of(one, other), new Fresh(ROOT, fresh("M")), Set.of(one), choice, day);
                    default ->
                        one.equals(other)
                                ? new Rename(one, "Samme", day)
                                : new Merge(Set.of(one), new Existing(other), Set.of(), choice, day);
                });
    }

    private NewUnit fresh(String letter) {
        String id = letter + nextId++;
        return new NewUnit("Enhet " + id, "enhet", id, Optional.empty());
    }

    private static LocalDate firstDay(Reorganisation wanted) {
        return switch (wanted) {
            case Add add -> add.day();
            case Move move -> move.day();
            case Rename rename -> rename.day();
            case Reorganisation.Correct correction -> START;
            case End end -> end.lastDay().plusDays(1);
            case Split split -> split.day();
            case Merge merge -> merge.day();
        };
    }

    /** As the database would, gives the new units their identifiers. */
    private void store(PlannedTree plan) {
        Map<UnitId, UnitId> made = new HashMap<>();
        plan.changed().stream()
                .map(Lifetime::id)
                .filter(Lifetime::isNew)
                .forEach(id -> made.put(id, new UnitId(1000 + nextId++)));
        tree = tree.with(plan.changed().stream()
                .map(unit -> new Lifetime(
                        new Unit(
                                made.getOrDefault(unit.id(), unit.id()),
                                unit.unit().externalId(),
                                unit.unit().name(),
                                unit.unit().kind(),
                                unit.unit().headcount(),
                                unit.unit().validFrom(),
                                unit.unit().validTo()),
                        unit.places().stream()
                                .map(place ->
                                        new Place(made.getOrDefault(place.parent(), place.parent()), place.from()))
                                .toList(),
                        unit.formerNames()))
                .toList());
        plan.successions()
                .forEach(each -> successions.add(new Succession(
                        each.predecessor(),
                        made.getOrDefault(each.successor(), each.successor()),
                        each.day(),
                        each.kind(),
                        each.showsHistory())));
    }

    private static Day on(List<Day> days, LocalDate day) {
        return days.get((int) (day.toEpochDay() - START.toEpochDay()));
    }

    private static void requireDone(Reorganisation wanted, List<Day> before, List<Day> after, PlannedTree plan) {
        switch (wanted) {
            case Move(var unit, var parent, var day) -> {
                assertThat(on(after, day).parents()).containsEntry(unit, Optional.of(parent));
                requireSameElsewhere(before, after, Set.of(unit));
            }
            case Rename(var unit, var name, var day) -> {
                assertThat(on(after, day).names()).containsEntry(unit, name);
                for (int at = 0; at < DAYS; at++) {
                    assertThat(after.get(at).parents()).isEqualTo(before.get(at).parents());
                }
            }
            case End(var unit, var lastDay, var childrenTo, var rolesTo) -> {
                assertThat(on(after, lastDay).parents()).containsKey(unit);
                assertThat(on(after, lastDay.plusDays(1)).parents()).doesNotContainKey(unit);
                if (childrenTo.isPresent()) {
                    assertThat(on(after, lastDay.plusDays(1)).parents())
                            .hasSize(on(before, lastDay.plusDays(1)).parents().size() - 1);
                }
            }
            case Split split -> {
                assertThat(on(after, split.day()).parents())
                        .doesNotContainKey(split.unit())
                        .hasSize(on(before, split.day()).parents().size() + 1);
                assertThat(plan.successions()).hasSize(2);
            }
            case Merge merge -> {
                boolean isNew = merge.target() instanceof Fresh;
                assertThat(on(after, merge.day()).parents())
                        .doesNotContainKeys(merge.units().toArray(UnitId[]::new))
                        .hasSize(on(before, merge.day()).parents().size()
                                - merge.units().size()
                                + (isNew ? 1 : 0));
                assertThat(plan.successions()).hasSameSizeAs(merge.units());
            }
            case Add add ->
                assertThat(on(after, add.day()).parents())
                        .hasSize(on(before, add.day()).parents().size() + 1);
            case Reorganisation.Correct correction -> assertThat(plan.steps()).isNotEmpty();
        }
    }

    private static void requireSameElsewhere(List<Day> before, List<Day> after, Set<UnitId> touched) {
        for (int at = 0; at < DAYS; at++) {
            Map<UnitId, Optional<UnitId>> old = new HashMap<>(before.get(at).parents());
            Map<UnitId, Optional<UnitId>> now = new HashMap<>(after.get(at).parents());
            old.keySet().removeAll(touched);
            now.keySet().removeAll(touched);
            assertThat(now).isEqualTo(old);
        }
    }
}
