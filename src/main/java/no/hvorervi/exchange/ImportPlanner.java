package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.organisation.StoredUnit;
import no.hvorervi.organisation.StoredUnit.Place;
import no.hvorervi.organisation.TreeChanges;
import no.hvorervi.organisation.TreeChanges.Changed;
import no.hvorervi.organisation.TreeChanges.Ended;
import no.hvorervi.organisation.TreeChanges.Field;
import no.hvorervi.organisation.TreeChanges.FieldChange;
import no.hvorervi.organisation.TreeChanges.Moved;
import no.hvorervi.organisation.Unit;
import no.hvorervi.organisation.UnitRow;

/** Compares a file with the tree, and says what importing it would do or why it cannot be done. */
final class ImportPlanner {

    private final UnitFile file;
    private final Map<String, StoredUnit> stored = new LinkedHashMap<>();
    private final boolean endsMissing;
    private final LocalDate day;
    private final Map<String, String> names = new LinkedHashMap<>();

    private final List<ImportFault> faults;
    private final List<UnitRow> added = new ArrayList<>();
    private final List<Changed> changed = new ArrayList<>();
    private final List<Moved> moved = new ArrayList<>();
    private final List<Ended> ended = new ArrayList<>();
    private final List<Unit> missing = new ArrayList<>();
    private int unchanged;

    private ImportPlanner(UnitFile file, Collection<StoredUnit> tree, boolean endsMissing, LocalDate day) {
        this.file = file;
        this.endsMissing = endsMissing;
        this.day = day;
        this.faults = new ArrayList<>(file.faults());
        UnaryOperator<String> renamed = renamedRoot(file, tree);
        tree.forEach(each -> stored.put(renamed.apply(each.externalId()), underRenamed(each, renamed)));
        tree.forEach(each -> names.put(each.externalId(), each.unit().name()));
        file.rows().forEach(row -> names.put(row.id(), row.name()));
    }

    /** A municipality has one root: when the file's has another id, it is the same unit under a new one. */
    private static UnaryOperator<String> renamedRoot(UnitFile file, Collection<StoredUnit> tree) {
        List<String> storedRoots = tree.stream()
                .filter(unit -> unit.place().isEmpty())
                .map(StoredUnit::externalId)
                .toList();
        List<String> fileRoots = file.rows().stream()
                .filter(row -> row.parentId().isEmpty())
                .map(UnitRow::id)
                .toList();
        boolean isRenamed = storedRoots.size() == 1
                && fileRoots.size() == 1
                && !file.ids().contains(storedRoots.getFirst())
                && tree.stream().noneMatch(unit -> unit.externalId().equals(fileRoots.getFirst()));
        return id -> isRenamed && id.equals(storedRoots.getFirst()) ? fileRoots.getFirst() : id;
    }

    private static StoredUnit underRenamed(StoredUnit unit, UnaryOperator<String> renamed) {
        return new StoredUnit(
                unit.unit(),
                unit.place().map(place -> new Place(renamed.apply(place.parentExternalId()), place.since())));
    }

    /**
     * Plans the import.
     *
     * @param endsMissing whether units that the file does not name get yesterday as their last day, so that they are
     *     gone from today's tree as soon as it is done
     */
    static ImportPreview plan(UnitFile file, Collection<StoredUnit> tree, boolean endsMissing, LocalDate day) {
        return new ImportPlanner(file, tree, endsMissing, day).plan();
    }

    private ImportPreview plan() {
        // The rest of such a file is unread, so that nothing can be said about who stands under whom.
        if (faults.stream().anyMatch(fault -> fault.reason() == Reason.QUOTES)) {
            return new ImportPreview.Refused(List.copyOf(faults));
        }
        var merged = new MergedTree();
        stored.forEach((id, unit) -> {
            if (!file.ids().contains(id)) {
                merged.addStored(id, unit, planMissing(unit));
            }
        });
        for (UnitRow row : file.rows()) {
            merged.addRow(row);
            planRow(row);
        }
        faults.addAll(merged.faults(file.ids()));
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(ImportFault::line));
            return new ImportPreview.Refused(List.copyOf(faults));
        }
        return new ImportPreview.Ready(new TreeChanges(
                day,
                List.copyOf(added),
                List.copyOf(changed),
                List.copyOf(moved),
                List.copyOf(ended),
                unchanged,
                List.copyOf(missing)));
    }

    /** The last day that a unit outside the file will have. */
    private Optional<LocalDate> planMissing(StoredUnit stood) {
        Unit unit = stood.unit();
        LocalDate yesterday = day.minusDays(1);
        boolean endsByItself =
                unit.validTo().filter(last -> !last.isAfter(yesterday)).isPresent();
        if (endsByItself) {
            return unit.validTo();
        }
        // The top is the municipality itself, which no file ends.
        if (!endsMissing || stood.place().isEmpty()) {
            missing.add(unit);
            return unit.validTo();
        }
        // A unit that begins today or later cannot end before it begins.
        LocalDate lastDay = unit.validFrom().isAfter(yesterday) ? unit.validFrom() : yesterday;
        if (unit.validTo().filter(lastDay::equals).isEmpty()) {
            ended.add(new Ended(unit, lastDay, true));
        }
        return Optional.of(lastDay);
    }

    private void planRow(UnitRow row) {
        if (row.parentId().isEmpty() && row.validTo().isPresent()) {
            faults.add(new ImportFault(
                    row.line(), Reason.ROOT_ENDS, row.validTo().get().toString()));
        }
        StoredUnit before = stored.get(row.id());
        if (before == null) {
            added.add(row);
            return;
        }
        int planned = changed.size() + moved.size() + ended.size();
        List<FieldChange> fields = fieldChanges(before.unit(), row);
        if (!fields.isEmpty()) {
            changed.add(new Changed(before.unit(), row, fields));
        }
        if (before.unit().validTo().isEmpty()) {
            row.validTo().ifPresent(lastDay -> ended.add(new Ended(before.unit(), lastDay, false)));
        }
        if (!before.parentExternalId().equals(row.parentId())) {
            planMove(before, row);
        }
        if (changed.size() + moved.size() + ended.size() == planned) {
            unchanged++;
        }
    }

    private static List<FieldChange> fieldChanges(Unit unit, UnitRow row) {
        List<FieldChange> changes = new ArrayList<>();
        addIfChanged(changes, Field.EXTERNAL_ID, unit.externalId(), row.id());
        addIfChanged(changes, Field.NAME, unit.name(), row.name());
        addIfChanged(changes, Field.KIND, unit.kind(), row.kind());
        addIfChanged(changes, Field.HEADCOUNT, text(unit.headcount()), text(row.headcount()));
        addIfChanged(
                changes,
                Field.VALID_FROM,
                unit.validFrom().toString(),
                row.validFrom().toString());
        // A first last day is an end of its own kind, and no mere correction.
        if (unit.validTo().isPresent()) {
            addIfChanged(changes, Field.VALID_TO, text(unit.validTo()), text(row.validTo()));
        }
        return changes;
    }

    private static void addIfChanged(List<FieldChange> changes, Field field, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new FieldChange(field, from, to));
        }
    }

    private static String text(Optional<?> value) {
        return value.map(Object::toString).orElse("");
    }

    private void planMove(StoredUnit before, UnitRow row) {
        if (row.validTo().filter(last -> last.isBefore(day)).isPresent()) {
            faults.add(new ImportFault(
                    row.line(),
                    Reason.MOVED_AFTER_END,
                    row.validTo().get().toString(),
                    before.parentExternalId().orElse("")));
            return;
        }
        moved.add(new Moved(
                before.unit(),
                before.parentExternalId().map(this::name),
                row.parentId().map(this::name),
                row.parentId(),
                row.validFrom().isAfter(day) ? row.validFrom() : day));
    }

    private String name(String externalId) {
        return names.getOrDefault(externalId, externalId);
    }
}
