package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.organisation.Circles;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.UnitRow;

/** The tree as it would stand after an import, and what would be wrong with it. */
final class MergedTree {

    private static final int MAX_NAMED = 12;

    private final Map<String, Node> nodes = new LinkedHashMap<>();

    /**
     * A unit after the import.
     *
     * @param line where the file names it; 0 when only the database does
     */
    private record Node(String id, Optional<String> parentId, LocalDate from, Optional<LocalDate> to, int line) {

        boolean isInFile() {
            return line > 0;
        }
    }

    void addRow(UnitRow row) {
        nodes.put(row.id(), new Node(row.id(), row.parentId(), row.validFrom(), row.validTo(), row.line()));
    }

    void addStored(String id, StoredUnit stored, Optional<LocalDate> lastDay) {
        nodes.put(id, new Node(id, stored.parentExternalId(), stored.unit().validFrom(), lastDay, 0));
    }

    /** Faults in how the units stand to each other; ids of lines with faults of their own count as known. */
    List<ImportFault> faults(Set<String> idsInFile) {
        List<ImportFault> faults = new ArrayList<>(circles());
        faults.addAll(secondRoots());
        for (Node node : nodes.values()) {
            node.parentId().ifPresent(parentId -> {
                Node parent = nodes.get(parentId);
                if (parent != null) {
                    faultOfTime(node, parent).ifPresent(faults::add);
                } else if (!idsInFile.contains(parentId)) {
                    faults.add(new ImportFault(node.line(), Reason.PARENT_UNKNOWN, parentId));
                }
            });
        }
        return faults;
    }

    /** All units of a municipality stand under one. */
    private List<ImportFault> secondRoots() {
        List<Node> roots = nodes.values().stream()
                .filter(node -> node.parentId().isEmpty())
                .toList();
        String first = roots.stream().map(Node::id).findFirst().orElse("");
        return roots.stream()
                .skip(1)
                .map(root -> new ImportFault(root.line(), Reason.SECOND_ROOT, root.id(), first))
                .toList();
    }

    /** A unit must not outlive the unit it stands under: it would then hang loose. */
    private static Optional<ImportFault> faultOfTime(Node node, Node parent) {
        if (node.to().filter(last -> last.isBefore(parent.from())).isPresent() && node.isInFile()) {
            return Optional.of(new ImportFault(
                    node.line(),
                    Reason.PARENT_BEGINS_LATER,
                    parent.id(),
                    parent.from().toString()));
        }
        Optional<LocalDate> loose = parent.to()
                .filter(end -> node.to().map(last -> last.isAfter(end)).orElse(true));
        if (loose.isEmpty() || (!node.isInFile() && !parent.isInFile())) {
            return Optional.empty();
        }
        String end = loose.get().toString();
        return Optional.of(
                node.isInFile()
                        ? new ImportFault(node.line(), Reason.PARENT_ENDS_EARLIER, parent.id(), end)
                        : new ImportFault(parent.line(), Reason.CHILD_LIVES_ON, end, node.id()));
    }

    /** Every unit of every circle that the file would close, each with the whole circle. */
    private List<ImportFault> circles() {
        Map<String, String> parents = new LinkedHashMap<>();
        nodes.values().forEach(node -> node.parentId().ifPresent(parent -> parents.put(node.id(), parent)));
        return Circles.in(parents).stream().flatMap(this::circle).toList();
    }

    private Stream<ImportFault> circle(List<String> members) {
        return IntStream.range(0, members.size()).boxed().flatMap(at -> Stream.ofNullable(nodes.get(members.get(at)))
                .filter(Node::isInFile)
                .map(node -> new ImportFault(node.line(), Reason.CIRCLE, around(members, at))));
    }

    /** The way from a member up and back to itself; of a very long one only the beginning. */
    private static String around(List<String> members, int start) {
        Stream<String> way = IntStream.range(start, start + Math.min(members.size(), MAX_NAMED))
                .mapToObj(at -> members.get(at % members.size()));
        Stream<String> skipped = Stream.of("…").filter(dots -> members.size() > MAX_NAMED);
        return Stream.of(way, skipped, Stream.of(members.get(start)))
                .flatMap(part -> part)
                .collect(Collectors.joining(" → "));
    }
}
