package no.hvorervi.exchange;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.hvorervi.accounts.EmailAddress;

/**
 * An import file of people as it was read, before it is compared with what is stored.
 *
 * @param rows the lines that could be read, in order; a person may have several
 * @param faults what is wrong with single lines, with lines that do not fit each other, or with the file itself
 */
public record PersonFile(List<PersonRow> rows, List<ImportFault> faults) {

    public PersonFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Reads the bytes of a CSV file, and gathers every fault in it rather than stopping at the first. */
    public static PersonFile read(byte[] content) {
        return PersonFileReader.read(content);
    }

    Set<EmailAddress> emails() {
        return rows.stream().map(row -> row.person().email()).collect(Collectors.toSet());
    }
}
