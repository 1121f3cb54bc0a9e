package no.hvorervi.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import no.hvorervi.accounts.EmailAddress;
import no.hvorervi.distribution.Recipient;
import no.hvorervi.exchange.ImportFault.Reason;
import no.hvorervi.i18n.Language;

/**
 * A file of addresses to be invited in a round, before its units are looked up.
 *
 * @param rows the lines that could be read, in order
 * @param faults what is wrong with single lines, or with the file itself
 */
public record RecipientFile(List<RecipientRow> rows, List<ImportFault> faults) {

    private static final String UNIT = "unit";
    private static final String EMAIL = "email";
    private static final String LANGUAGE = "language";
    private static final int MAX_UNIT = 300;
    private static final int MAX_EMAIL = 254;

    public RecipientFile {
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** Reads the bytes of a CSV file, and gathers every fault in it rather than stopping at the first. */
    public static RecipientFile read(byte[] content) {
        CsvText text = CsvText.read(content);
        List<ImportFault> faults = new ArrayList<>();
        List<RecipientRow> rows = new ArrayList<>();
        if (!text.lines().isEmpty()) {
            CsvText.Line heading = text.lines().getFirst();
            var columns = new Columns(heading.fields());
            List<String> missing = columns.missing(List.of(UNIT, EMAIL, LANGUAGE));
            if (!missing.isEmpty()) {
                return new RecipientFile(
                        List.of(),
                        List.of(new ImportFault(heading.number(), Reason.COLUMNS_MISSING, String.join(", ", missing))));
            }
            text.lines().stream().skip(1).forEach(line -> {
                var reader = new LineReader(columns, line);
                read(reader).ifPresent(rows::add);
                faults.addAll(reader.faults());
            });
        }
        faults.addAll(text.faults());
        if (rows.isEmpty() && faults.isEmpty()) {
            faults.add(new ImportFault(0, Reason.FILE_EMPTY));
        }
        return new RecipientFile(rows, faults);
    }

    private static Optional<RecipientRow> read(LineReader line) {
        if (!line.hasFieldsInPlace()) {
            return Optional.empty();
        }
        String unit = line.required(UNIT, MAX_UNIT);
        String text = line.required(EMAIL, MAX_EMAIL);
        Optional<EmailAddress> email = EmailAddress.parse(text);
        if (email.isEmpty() && !text.isEmpty()) {
            line.fault(Reason.EMAIL, text);
        }
        String code = line.text(LANGUAGE).toLowerCase(Locale.ROOT);
        Optional<Language> language = code.isEmpty() ? Optional.of(Language.NB) : Language.find(code);
        if (language.isEmpty()) {
            line.fault(Reason.LANGUAGE, code);
        }
        return line.faults().isEmpty()
                ? email.flatMap(address ->
                        language.map(known -> new RecipientRow(line.line(), unit, new Recipient(address, known))))
                : Optional.empty();
    }

    /** Never the addresses: they must not reach a log. */
    @Override
    public String toString() {
        return "RecipientFile[" + rows.size() + "]";
    }
}
