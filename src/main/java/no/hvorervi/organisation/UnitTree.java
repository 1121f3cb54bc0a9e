package no.hvorervi.organisation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.ids.UnitId;

/**
 * The units of one day and how they stand under each other; it never changes.
 *
 * <p>No unit gets lost: one whose parent is not among the units stands as a root, and so does one in a circle, which
 * imports refuse but a database could hold.
 */
public final class UnitTree {

    /** The tree of a municipality that has told of no units yet. */
    public static final UnitTree EMPTY = of(List.of(), Map.of());

    private final Map<UnitId, Unit> units;
    private final Map<UnitId, UnitId> parents;
    private final Map<UnitId, List<Unit>> children = new HashMap<>();
    private final List<Unit> roots = new ArrayList<>();

    private UnitTree(Map<UnitId, Unit> inOrder, Map<UnitId, UnitId> parents) {
        this.units = inOrder;
        this.parents = parents;
        for (Unit unit : units.values()) {
            siblings(unit).add(unit);
        }
    }

    /** Arranges the units; siblings stand in Norwegian alphabetical order, with «team 2» before «team 10». */
    public static UnitTree of(Collection<Unit> units, Map<UnitId, UnitId> parents) {
        Map<UnitId, Unit> inOrder = new LinkedHashMap<>();
        UnitOrder.sort(units).forEach(unit -> inOrder.put(unit.id(), unit));
        Map<UnitId, UnitId> known = new HashMap<>();
        parents.forEach((child, parent) -> {
            if (inOrder.containsKey(child) && inOrder.containsKey(parent)) {
                known.put(child, parent);
            }
        });
        Circles.in(known).forEach(circle -> circle.forEach(known::remove));
        return new UnitTree(inOrder, known);
    }

    private List<Unit> siblings(Unit unit) {
        UnitId parent = parents.get(unit.id());
        return parent == null ? roots : children.computeIfAbsent(parent, id -> new ArrayList<>());
    }

    public int size() {
        return units.size();
    }

    public boolean isEmpty() {
        return units.isEmpty();
    }

    /** The units that stand under no other, in order. */
    public List<Unit> roots() {
        return Collections.unmodifiableList(roots);
    }

    public Optional<Unit> find(UnitId id) {
        return Optional.ofNullable(units.get(id));
    }

    public Optional<Unit> parent(UnitId id) {
        return Optional.ofNullable(parents.get(id)).flatMap(this::find);
    }

    /** The units right under this one, in order. */
    public List<Unit> children(UnitId id) {
        return Collections.unmodifiableList(children.getOrDefault(id, List.of()));
    }

    /** From the root down to the parent; the unit itself is not among them. */
    public List<Unit> ancestors(UnitId id) {
        List<Unit> ancestors = new ArrayList<>();
        for (Optional<Unit> at = parent(id);
                at.isPresent();
                at = parent(at.get().id())) {
            ancestors.add(at.get());
        }
        return ancestors.reversed();
    }

    /** All units below this one, each before its own children. */
    public List<Unit> descendants(UnitId id) {
        List<Unit> descendants = new ArrayList<>();
        Deque<Unit> waiting = new ArrayDeque<>(children(id));
        while (!waiting.isEmpty()) {
            Unit unit = waiting.pop();
            descendants.add(unit);
            children(unit.id()).reversed().forEach(waiting::push);
        }
        return descendants;
    }

    /** The units whose name holds every word of the text, in whatever order and case, or whose id holds the text. */
    public List<Unit> search(String text) {
        String searched = folded(text).strip();
        List<String> words = Arrays.asList(searched.split("\\s+"));
        return units.values().stream()
                .filter(unit -> words.stream().allMatch(folded(unit.name())::contains)
                        || folded(unit.externalId()).contains(searched))
                .toList();
    }

    private static String folded(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** The part of the tree that these units stand in: they, all above them and all below them. */
    public UnitTree around(Collection<Unit> chosen) {
        Set<UnitId> kept = new HashSet<>();
        for (Unit unit : chosen) {
            kept.add(unit.id());
            ancestors(unit.id()).forEach(ancestor -> kept.add(ancestor.id()));
        }
        kept.addAll(below(chosen));
        return keeping(kept);
    }

    private UnitTree keeping(Set<UnitId> kept) {
        Map<UnitId, Unit> inOrder = new LinkedHashMap<>(units);
        inOrder.keySet().retainAll(kept);
        Map<UnitId, UnitId> places = new HashMap<>(parents);
        places.keySet().retainAll(kept);
        places.values().retainAll(kept);
        return new UnitTree(inOrder, places);
    }

    /** The part of the tree that consists of these units, where they are in it, and all below them. */
    public UnitTree below(Set<UnitId> tops) {
        List<Unit> found = tops.stream().flatMap(top -> find(top).stream()).toList();
        Set<UnitId> kept = below(found);
        found.forEach(top -> kept.add(top.id()));
        return keeping(kept);
    }

    /** The same tree, with nothing but what they are called told of these units and all below them. */
    UnitTree onlyNaming(Set<UnitId> tops) {
        Set<UnitId> named = new HashSet<>(tops);
        below(tops.stream().flatMap(top -> find(top).stream()).toList()).forEach(named::add);
        Map<UnitId, Unit> inOrder = new LinkedHashMap<>(units);
        inOrder.replaceAll((id, unit) -> named.contains(id) ? unit.onlyNamed() : unit);
        return new UnitTree(inOrder, parents);
    }

    private Set<UnitId> below(Collection<Unit> chosen) {
        Set<UnitId> below = new HashSet<>();
        Deque<Unit> waiting = new ArrayDeque<>(chosen);
        while (!waiting.isEmpty()) {
            for (Unit child : children(waiting.pop().id())) {
                if (below.add(child.id())) {
                    waiting.push(child);
                }
            }
        }
        return below;
    }
}
