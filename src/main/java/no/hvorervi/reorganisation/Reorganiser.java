package no.hvorervi.reorganisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Lifetime;
import no.hvorervi.organisation.Lifetime.Place;
import no.hvorervi.organisation.NewUnit;
import no.hvorervi.organisation.Succession;
import no.hvorervi.organisation.SuccessionKind;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.organisation.TreeHistory;
import no.hvorervi.organisation.Unit;
import no.hvorervi.reorganisation.PlannedTree.RoleChange;
import no.hvorervi.reorganisation.Reorganisation.Add;
import no.hvorervi.reorganisation.Reorganisation.Correct;
import no.hvorervi.reorganisation.Reorganisation.End;
import no.hvorervi.reorganisation.Reorganisation.Existing;
import no.hvorervi.reorganisation.Reorganisation.Fresh;
import no.hvorervi.reorganisation.Reorganisation.Merge;
import no.hvorervi.reorganisation.Reorganisation.Move;
import no.hvorervi.reorganisation.Reorganisation.Part;
import no.hvorervi.reorganisation.Reorganisation.Rename;
import no.hvorervi.reorganisation.Reorganisation.Split;
import no.hvorervi.reorganisation.ReorganisationFault.Reason;
import no.hvorervi.reorganisation.ReorganisationStep.Begins;
import no.hvorervi.reorganisation.ReorganisationStep.Ends;
import no.hvorervi.reorganisation.ReorganisationStep.IsCorrected;
import no.hvorervi.reorganisation.ReorganisationStep.IsRenamed;
import no.hvorervi.reorganisation.ReorganisationStep.Moves;
import no.hvorervi.reorganisation.ReorganisationStep.TakesOver;

/** Works out what a reorganisation comes to on all days, or what is in its way. Nothing is stored here. */
final class Reorganiser {

    /** So many of the units that end with another are named one by one. */
    private static final int MAX_NAMED = 20;

    private final TreeHistory before;
    private final List<Succession> earlier;
    private final Function<UnitId, String> knownNames;

    private final Map<UnitId, Lifetime> changed = new LinkedHashMap<>();
    private final Map<UnitId, String> newNames = new HashMap<>();
    private final List<Succession> successions = new ArrayList<>();
    private final List<RoleChange> roles = new ArrayList<>();
    private final List<ReorganisationStep> steps = new ArrayList<>();
    private final Set<ReorganisationFault> faults = new LinkedHashSet<>();

    private Reorganiser(TreeHistory before, List<Succession> earlier, Function<UnitId, String> names) {
        this.before = before;
        this.earlier = earlier;
        this.knownNames = names;
    }

    /**
     * Plans it.
     *
     * @param earlier the splits and mergers that have been or are planned
     * @param names what a stored unit is called in front of the person; empty when the person may not know of it
     */
    static PlannedTree plan(
            TreeHistory before, List<Succession> earlier, Reorganisation wanted, Function<UnitId, String> names) {
        return new Reorganiser(before, earlier, names).plan(wanted);
    }

    private PlannedTree plan(Reorganisation wanted) {
        switch (wanted) {
            case Add add -> add(add);
            case Move move -> move(move);
            case Rename rename -> rename(rename);
            case Correct correction -> correct(correction);
            case End end -> end(end);
            case Split split -> split(split);
            case Merge merge -> merge(merge);
        }
        TreeHistory after = before.with(changed.values());
        if (faults.isEmpty()) {
            TreeRules.newBreaches(before, after, changed.keySet())
                    .forEach(breach -> refuse(breach.reason(), breach.unit(), breach.other(), breach.day()));
        }
        return new PlannedTree(
                before,
                after,
                List.copyOf(changed.values()),
                List.copyOf(successions),
                List.copyOf(roles),
                List.copyOf(steps),
                List.copyOf(faults));
    }

    private String name(UnitId id) {
        return Optional.ofNullable(newNames.get(id)).orElseGet(() -> knownNames.apply(id));
    }

    private void refuse(Reason reason, UnitId unit, UnitId other, LocalDate day) {
        faults.add(new ReorganisationFault(reason, name(unit), name(other), day));
    }

    private Lifetime current(UnitId id) {
        return Optional.ofNullable(changed.get(id)).orElseGet(() -> before.get(id));
    }

    private void change(Lifetime unit) {
        changed.put(unit.id(), unit);
    }

    private void add(Add add) {
        make(add.unit(), List.of(new Place(add.parent(), add.day())), add.day());
    }

    private UnitId make(NewUnit wanted, List<Place> places, LocalDate day) {
        UnitId id = new UnitId(-1L - newNames.size());
        newNames.put(id, wanted.name());
        requireFree(wanted.externalId(), id, day);
        change(new Lifetime(
                new Unit(
                        id,
                        wanted.externalId(),
                        wanted.name(),
                        wanted.kind(),
                        wanted.headcount(),
                        day,
                        Optional.empty()),
                places,
                List.of()));
        steps.add(
                new Begins(wanted.name(), wanted.kind(), name(places.getFirst().parent()), day));
        return id;
    }

    private void requireFree(String externalId, UnitId unit, LocalDate day) {
        List<Lifetime> all = new ArrayList<>(before.all());
        all.addAll(changed.values());
        all.stream()
                .filter(each -> each.unit().externalId().equals(externalId))
                .map(Lifetime::id)
                .filter(id -> !id.equals(unit))
                .findFirst()
                .ifPresent(taken -> refuse(Reason.ID_TAKEN, taken, unit, day));
    }

    private void move(Move move) {
        Lifetime unit = before.get(move.unit());
        if (requireNoRoot(unit, move.day()) && requireThere(unit, move.day())) {
            if (unit.parentOn(move.day()).equals(Optional.of(move.parent()))) {
                refuse(Reason.ALREADY_THERE, unit.id(), move.parent(), move.day());
            } else {
                place(unit, unit.placed(move.parent(), move.day()), move.parent(), move.day());
            }
        }
    }

    private void place(Lifetime old, Lifetime moved, UnitId to, LocalDate day) {
        LocalDate since = old.within(day);
        Optional<LocalDate> until = moved.places().stream()
                .map(Place::from)
                .filter(since::isBefore)
                .findFirst()
                .map(next -> next.minusDays(1));
        change(moved);
        steps.add(new Moves(
                name(old.id()),
                old.parentOn(since).map(this::name).orElse(""),
                name(to),
                since,
                until,
                before.below(old.id(), since).size()));
    }

    private void rename(Rename rename) {
        Lifetime unit = before.get(rename.unit());
        if (requireThere(unit, rename.day())) {
            String old = unit.nameOn(rename.day());
            if (old.equals(rename.name())) {
                refuse(Reason.ALREADY_CALLED, unit.id(), unit.id(), rename.day());
            } else {
                change(unit.renamed(rename.name(), rename.day()));
                steps.add(new IsRenamed(old, rename.name(), rename.day()));
            }
        }
    }

    private void correct(Correct correction) {
        Unit unit = before.get(correction.unit()).unit();
        requireFree(correction.externalId(), unit.id(), unit.validFrom());
        change(before.get(unit.id()).changed(correction.kind(), correction.headcount(), correction.externalId()));
        addIfOther(unit, TreeChanges.Field.KIND, unit.kind(), correction.kind());
        addIfOther(unit, TreeChanges.Field.HEADCOUNT, text(unit.headcount()), text(correction.headcount()));
        addIfOther(unit, TreeChanges.Field.EXTERNAL_ID, unit.externalId(), correction.externalId());
        if (steps.isEmpty()) {
            refuse(Reason.UNCHANGED, unit.id(), unit.id(), unit.validFrom());
        }
    }

    private void addIfOther(Unit unit, TreeChanges.Field field, String from, String to) {
        if (!from.equals(to)) {
            steps.add(new IsCorrected(name(unit.id()), field, from, to));
        }
    }

    private static String text(Optional<Integer> headcount) {
        return headcount.map(String::valueOf).orElse("");
    }

    private void end(End end) {
        Lifetime unit = before.get(end.unit());
        LocalDate lastDay = end.lastDay();
        if (!requireNoRoot(unit, lastDay) || !requireThere(unit, lastDay)) {
            return;
        }
        if (unit.unit().validTo().equals(Optional.of(lastDay))) {
            refuse(Reason.ENDS_ALREADY, unit.id(), unit.id(), lastDay);
            return;
        }
        LocalDate dayAfter = lastDay.plusDays(1);
        Set<UnitId> ending = new LinkedHashSet<>(Set.of(unit.id()));
        if (end.childrenTo().isEmpty()) {
            ending.addAll(before.below(unit.id(), dayAfter));
        }
        steps.add(new Ends(name(unit.id()), lastDay, ending.size() - 1));
        ending.forEach(each -> endWith(before.get(each), ending, end));
        end.childrenTo().ifPresent(to -> placeChildren(unit.id(), dayAfter, child -> to));
    }

    private void endWith(Lifetime unit, Set<UnitId> ending, End end) {
        LocalDate lastDay = end.lastDay();
        earlier.stream()
                .filter(each ->
                        each.predecessor().equals(unit.id()) && each.day().isAfter(lastDay))
                .findFirst()
                .ifPresent(each -> refuse(Reason.SUCCEEDED_ALREADY, unit.id(), each.successor(), each.day()));
        unit.places().stream()
                .filter(place -> place.from().isAfter(lastDay.plusDays(1)) && !ending.contains(place.parent()))
                .filter(place -> !unit.id().equals(end.unit()))
                .findFirst()
                .ifPresent(place -> refuse(Reason.MOVES_AWAY_LATER, unit.id(), place.parent(), place.from()));
        change(unit.ended(lastDay));
        boolean isBelow = !unit.id().equals(end.unit());
        roles.add(new RoleChange(unit.id(), lastDay, end.rolesTo().filter(to -> !isBelow)));
        if (isBelow && ending.size() <= MAX_NAMED) {
            steps.add(new Ends(name(unit.id()), lastDay, 0));
        }
    }

    /** Whatever stands under the unit from the day on stands where it is told to. */
    private void placeChildren(UnitId unit, LocalDate day, Function<UnitId, UnitId> target) {
        before.childrenFrom(unit, day).stream()
                .filter(child -> current(child.id())
                        .unit()
                        .validTo()
                        .map(last -> !last.isBefore(day))
                        .orElse(true))
                .forEach(child -> {
                    UnitId to = target.apply(child.id());
                    Lifetime now = current(child.id());
                    place(now, now.placedInstead(unit, to, day), to, firstDayUnder(now, unit, day));
                });
    }

    private static LocalDate firstDayUnder(Lifetime child, UnitId parent, LocalDate day) {
        return child.places().stream()
                .filter(place -> place.parent().equals(parent) && child.isInPlaceFrom(place, day))
                .map(Place::from)
                .findFirst()
                .filter(day::isBefore)
                .orElse(day);
    }

    private void split(Split split) {
        Lifetime unit = before.get(split.unit());
        LocalDate day = split.day();
        if (!requireEndable(unit, day)) {
            return;
        }
        steps.add(new Ends(name(unit.id()), day.minusDays(1), 0));
        change(unit.ended(day.minusDays(1)));
        List<Place> places = new ArrayList<>();
        unit.parentOn(day).ifPresent(parent -> places.add(new Place(parent, day)));
        unit.places().stream().filter(place -> place.from().isAfter(day)).forEach(places::add);
        List<UnitId> parts = new ArrayList<>();
        for (Part part : split.parts()) {
            UnitId made = make(part.unit(), places, day);
            parts.add(made);
            succeed(unit.id(), made, SuccessionKind.SPLIT, part.showsHistory(), day);
        }
        placeChildren(unit.id(), day, child -> parts.get(split.children().getOrDefault(child, 0)));
        roles.add(new RoleChange(unit.id(), day.minusDays(1), split.rolesTo().map(parts::get)));
    }

    private void succeed(UnitId from, UnitId to, SuccessionKind kind, boolean showsHistory, LocalDate day) {
        successions.add(new Succession(from, to, day, kind, showsHistory));
        steps.add(new TakesOver(name(to), name(from), day, showsHistory));
    }

    private void merge(Merge merge) {
        LocalDate day = merge.day();
        List<UnitId> units = merge.units().stream()
                .sorted(Comparator.comparing(UnitId::value))
                .toList();
        units.forEach(each -> requireEndable(before.get(each), day));
        if (merge.target() instanceof Existing(var into)) {
            requireThere(before.get(into), day);
        }
        if (!faults.isEmpty()) {
            return;
        }
        units.forEach(each -> {
            steps.add(new Ends(name(each), day.minusDays(1), 0));
            change(before.get(each).ended(day.minusDays(1)));
        });
        UnitId target =
                switch (merge.target()) {
                    case Existing(var into) -> into;
                    case Fresh(var parent, var unit) -> make(unit, List.of(new Place(parent, day)), day);
                };
        units.forEach(each -> {
            succeed(each, target, SuccessionKind.MERGE, merge.showsHistoryOf().contains(each), day);
            placeChildren(each, day, child -> target);
            roles.add(new RoleChange(each, day.minusDays(1), Optional.of(target).filter(to -> merge.rolesGoOn())));
        });
    }

    private boolean requireEndable(Lifetime unit, LocalDate day) {
        if (!requireNoRoot(unit, day) || !requireThere(unit, day)) {
            return false;
        }
        if (unit.unit().validFrom().equals(day)) {
            refuse(Reason.BEGINS_THEN, unit.id(), unit.id(), day);
            return false;
        }
        unit.unit().validTo().ifPresent(last -> refuse(Reason.ENDS_ALREADY, unit.id(), unit.id(), last));
        return unit.unit().validTo().isEmpty();
    }

    private boolean requireNoRoot(Lifetime unit, LocalDate day) {
        if (unit.isRoot()) {
            refuse(Reason.ROOT, unit.id(), unit.id(), day);
        }
        return !unit.isRoot();
    }

    private boolean requireThere(Lifetime unit, LocalDate day) {
        if (day.isBefore(unit.unit().validFrom())) {
            refuse(Reason.NOT_YET, unit.id(), unit.id(), unit.unit().validFrom());
        }
        unit.unit()
                .validTo()
                .filter(day::isAfter)
                .ifPresent(last -> refuse(Reason.NO_LONGER, unit.id(), unit.id(), last));
        return unit.unit().isValidOn(day);
    }
}
