package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import no.hvorervi.access.UnitRole;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.exchange.PersonRow.RoleRow;
import no.hvorervi.ids.MembershipId;
import no.hvorervi.ids.UnitId;
import no.hvorervi.organisation.Unit;
import no.hvorervi.people.PeopleChanges;
import no.hvorervi.people.PeopleChanges.EndedRole;
import no.hvorervi.people.PeopleChanges.GivenRole;
import no.hvorervi.people.PeopleChanges.MovedRole;
import no.hvorervi.people.RoleSource;
import no.hvorervi.people.StoredPeople;
import no.hvorervi.people.StoredPeople.StoredPerson;
import no.hvorervi.people.StoredPeople.StoredRole;

/** Compares a file of people with those stored, and says what importing it would do or why it cannot be done. */
final class PersonImportPlanner {

    private final PersonFile file;
    private final StoredPeople stored;
    private final boolean endsMissing;
    private final LocalDate day;
    private final PersonPlanner people;
    private final Map<UnitId, Unit> units;
    private final Set<MembershipId> named = new HashSet<>();

    private final List<ImportFault> faults;
    private final List<GivenRole> given = new ArrayList<>();
    private final List<MovedRole> moved = new ArrayList<>();
    private final Map<MembershipId, Integer> lineOfMoved = new LinkedHashMap<>();
    private final List<EndedRole> ended = new ArrayList<>();
    private int unchanged;
    private int missing;

    private PersonImportPlanner(PersonFile file, StoredPeople stored, boolean endsMissing, LocalDate day) {
        this.file = file;
        this.stored = stored;
        this.endsMissing = endsMissing;
        this.day = day;
        this.people = new PersonPlanner(stored);
        this.units = stored.units().values().stream().collect(Collectors.toMap(Unit::id, Function.identity()));
        this.faults = new ArrayList<>(file.faults());
    }

    /**
     * Plans the import.
     *
     * @param endsMissing whether roles from earlier files that this one does not name get yesterday as their last day;
     *     never the importing administrator's own, nor the last administrator's of the municipality
     */
    static PeoplePreview plan(PersonFile file, StoredPeople stored, boolean endsMissing, LocalDate day) {
        return new PersonImportPlanner(file, stored, endsMissing, day).plan();
    }

    private PeoplePreview plan() {
        Map<String, List<PersonRow>> byPerson = file.rows().stream()
                .collect(Collectors.groupingBy(
                        row -> row.person().externalId(), LinkedHashMap::new, Collectors.toList()));
        byPerson.values().forEach(rows -> {
            people.plan(rows.getFirst());
            rows.forEach(this::planRole);
        });
        faults.addAll(people.faults());
        planMissing();
        requireAdministrator();
        if (!faults.isEmpty()) {
            faults.sort(Comparator.comparingInt(ImportFault::line));
            return new PeoplePreview.Refused(List.copyOf(faults));
        }
        return new PeoplePreview.Ready(new PeopleChanges(
                day,
                List.copyOf(people.added()),
                List.copyOf(people.changed()),
                List.copyOf(given),
                List.copyOf(moved),
                List.copyOf(ended),
                unchanged,
                missing));
    }

    private void planRole(PersonRow row) {
        row.role().ifPresent(role -> {
            Unit unit = stored.units().get(role.unitId());
            if (unit == null) {
                fault(row, Reason.UNIT_UNKNOWN, role.unitId());
            } else if (isOutside(role, unit)) {
                fault(
                        row,
                        Reason.OUTSIDE_UNIT,
                        unit.validFrom().toString(),
                        unit.validTo().map(LocalDate::toString).orElse("–"));
            } else {
                planRole(row, role, unit);
            }
        });
    }

    private static boolean isOutside(RoleRow role, Unit unit) {
        return role.from().isBefore(unit.validFrom())
                || unit.validTo()
                        .filter(last -> role.to().orElse(role.from()).isAfter(last))
                        .isPresent();
    }

    private void planRole(PersonRow row, RoleRow role, Unit unit) {
        List<StoredRole> same =
                people.find(row.person().externalId()).map(StoredPerson::roles).orElse(List.of()).stream()
                        .filter(held -> held.unit().equals(unit.id()) && held.role() == role.role())
                        .toList();
        List<StoredRole> overlapping = same.stream()
                .filter(held -> held.overlaps(role.from(), role.to()))
                .toList();
        Optional<StoredRole> exact = overlapping.stream()
                .filter(held -> held.from().equals(role.from()))
                .findFirst();
        if (overlapping.size() > 1 || overlapping.stream().anyMatch(StoredRole::borrowed)) {
            StoredRole other = overlapping.getFirst();
            fault(
                    row,
                    Reason.ROLE_OVERLAPS,
                    other.from().toString(),
                    other.to().map(LocalDate::toString).orElse("–"));
        } else if (overlapping.isEmpty()) {
            given.add(new GivenRole(row.person(), unit.id(), unit.name(), role.role(), role.from(), role.to()));
        } else if (!named.add(overlapping.getFirst().id())) {
            // Two periods of the file lie in one that is stored: the second is new, when the first has made it shorter.
            given.add(new GivenRole(row.person(), unit.id(), unit.name(), role.role(), role.from(), role.to()));
        } else if (exact.filter(held -> held.to().equals(role.to())).isPresent()) {
            unchanged++;
        } else {
            StoredRole before = overlapping.getFirst();
            lineOfMoved.put(before.id(), row.line());
            moved.add(new MovedRole(before, row.person().name(), unit.name(), role.from(), role.to()));
        }
    }

    private void planMissing() {
        LocalDate yesterday = day.minusDays(1);
        for (StoredPerson person : stored.people()) {
            for (StoredRole role : person.roles()) {
                boolean isOver =
                        role.to().filter(last -> !last.isAfter(yesterday)).isPresent();
                if (role.source() != RoleSource.FILE || named.contains(role.id()) || isOver) {
                    continue;
                }
                if (endsMissing && !person.id().equals(stored.importer())) {
                    Unit unit = units.get(role.unit());
                    ended.add(new EndedRole(
                            role, person.id(), person.name(), unit == null ? "" : unit.name(), yesterday));
                } else {
                    missing++;
                }
            }
        }
    }

    /** Keeps one who administers the whole municipality without an end, if there is one before. */
    private void requireAdministrator() {
        Set<MembershipId> lost = ended.stream().map(end -> end.role().id()).collect(Collectors.toSet());
        moved.stream()
                .filter(move -> move.to().isPresent() || move.from().isAfter(day))
                .forEach(move -> lost.add(move.role().id()));
        List<MembershipId> before = stored.people().stream()
                .flatMap(person -> person.roles().stream())
                .filter(this::isAdministrator)
                .map(StoredRole::id)
                .toList();
        if (before.isEmpty() || !lost.containsAll(before)) {
            return;
        }
        Optional<EndedRole> kept =
                ended.stream().filter(end -> before.contains(end.role().id())).findFirst();
        kept.ifPresent(end -> {
            ended.remove(end);
            missing++;
        });
        if (kept.isEmpty()) {
            before.stream()
                    .flatMap(id -> Optional.ofNullable(lineOfMoved.get(id)).stream())
                    .forEach(line -> faults.add(new ImportFault(line, Reason.LAST_ADMINISTRATOR)));
        }
    }

    private boolean isAdministrator(StoredRole role) {
        return role.role() == UnitRole.ADMINISTRATOR
                && role.unit().equals(stored.root())
                && !role.from().isAfter(day)
                && role.to().isEmpty();
    }

    private void fault(PersonRow row, Reason reason, String... arguments) {
        faults.add(new ImportFault(row.line(), reason, arguments));
    }
}
