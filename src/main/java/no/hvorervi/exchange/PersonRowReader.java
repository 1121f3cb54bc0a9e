package no.hvorervi.exchange;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import no.hvorervi.access.UnitRole;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.exchange.PersonRow.RoleRow;
import no.hvorervi.people.PeopleChanges.PersonData;

/** Reads one line of a file of people, and notes everything that is wrong in it. */
final class PersonRowReader {

    private static final int MAX_ID = 100;
    private static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 254;

    private final LineReader line;
    private final Optional<PersonRow> row;

    PersonRowReader(Columns columns, CsvText.Line fields) {
        line = new LineReader(columns, fields);
        row = read();
    }

    /** Empty when anything is wrong with the line. */
    Optional<PersonRow> row() {
        return row;
    }

    List<ImportFault> faults() {
        return line.faults();
    }

    private Optional<PersonRow> read() {
        if (!line.hasFieldsInPlace()) {
            return Optional.empty();
        }
        String id = line.required(PersonColumns.PERSON_ID, MAX_ID);
        String name = line.required(PersonColumns.NAME, MAX_NAME);
        Optional<EmailAddress> email = email();
        boolean hasRole = !line.text(PersonColumns.UNIT_ID).isEmpty()
                || !line.text(PersonColumns.ROLE).isEmpty();
        Optional<RoleRow> role = hasRole ? role() : Optional.empty();
        return line.faults().isEmpty()
                ? email.map(address -> new PersonRow(line.line(), new PersonData(id, name, address), role))
                : Optional.empty();
    }

    private Optional<EmailAddress> email() {
        String text = line.required(PersonColumns.EMAIL, MAX_EMAIL);
        Optional<EmailAddress> email = EmailAddress.parse(text);
        if (email.isEmpty() && !text.isEmpty()) {
            line.fault(Reason.EMAIL, text);
        }
        return email;
    }

    private Optional<RoleRow> role() {
        String unit = line.required(PersonColumns.UNIT_ID, MAX_ID);
        String text = line.required(PersonColumns.ROLE, MAX_ID);
        Optional<UnitRole> role = RoleNames.parse(text);
        if (role.isEmpty() && !text.isEmpty()) {
            line.fault(Reason.ROLE_UNKNOWN, text);
        }
        line.required(PersonColumns.VALID_FROM, MAX_ID);
        Optional<LocalDate> from = line.date(PersonColumns.VALID_FROM);
        Optional<LocalDate> to = line.date(PersonColumns.VALID_TO);
        if (from.isPresent() && to.filter(last -> last.isBefore(from.get())).isPresent()) {
            line.fault(Reason.END_BEFORE_START, line.text(PersonColumns.VALID_TO), line.text(PersonColumns.VALID_FROM));
        }
        return role.flatMap(known -> from.map(first -> new RoleRow(unit, known, first, to)));
    }
}
