package no.hvorervi.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.exchange.PersonRow.RoleRow;

/** Reads a CSV file of people line by line, and sees whether the lines fit each other. */
final class PersonFileReader {

    private final List<PersonRow> rows = new ArrayList<>();
    private final List<ImportFault> faults = new ArrayList<>();
    private final Map<String, PersonRow> firstOfPerson = new HashMap<>();
    private final Map<EmailAddress, PersonRow> firstOfEmail = new HashMap<>();
    private final Map<RoleKey, List<PersonRow>> ofRole = new HashMap<>();

    private record RoleKey(String person, String unit, UnitRole role) {}

    private PersonFileReader() {}

    static PersonFile read(byte[] content) {
        return new PersonFileReader().read(CsvText.read(content));
    }

    private PersonFile read(CsvText text) {
        if (!text.lines().isEmpty()) {
            CsvText.Line heading = text.lines().getFirst();
            var columns = new Columns(heading.fields());
            List<String> missing = columns.missing(PersonColumns.ALL);
            if (!missing.isEmpty()) {
                return new PersonFile(
                        List.of(),
                        List.of(new ImportFault(heading.number(), Reason.COLUMNS_MISSING, String.join(", ", missing))));
            }
            text.lines().stream().skip(1).forEach(line -> readPerson(columns, line));
        }
        faults.addAll(text.faults());
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new ImportFault(0, Reason.FILE_EMPTY));
        }
        return new PersonFile(rows, faults);
    }

    private void readPerson(Columns columns, CsvText.Line line) {
        var reading = new PersonRowReader(columns, line);
        faults.addAll(reading.faults());
        reading.row().ifPresent(row -> {
            rows.add(row);
            requireSamePerson(row);
            row.role().ifPresent(role -> requireOwnDays(row, role));
        });
    }

    private void requireSamePerson(PersonRow row) {
        PersonRow first = firstOfPerson.putIfAbsent(row.person().externalId(), row);
        if (first != null && !first.person().equals(row.person())) {
            fault(row, Reason.PERSON_DIFFERS, row.person().externalId(), Integer.toString(first.line()));
        }
        PersonRow other = firstOfEmail.putIfAbsent(row.person().email(), row);
        if (other != null && !other.person().externalId().equals(row.person().externalId())) {
            fault(row, Reason.EMAIL_TWICE, row.person().email().value(), Integer.toString(other.line()));
        }
    }

    private void requireOwnDays(PersonRow row, RoleRow role) {
        List<PersonRow> same = ofRole.computeIfAbsent(
                new RoleKey(row.person().externalId(), role.unitId(), role.role()), key -> new ArrayList<>());
        same.stream()
                .filter(other -> other.role().filter(role::overlaps).isPresent())
                .findFirst()
                .ifPresent(other -> fault(row, Reason.ROLE_TWICE, Integer.toString(other.line())));
        same.add(row);
    }

    private void fault(PersonRow row, Reason reason, String... arguments) {
        faults.add(new ImportFault(row.line(), reason, arguments));
    }
}
