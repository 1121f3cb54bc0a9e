package no.hvorervi.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.criteria.Criteria;
import no.hvorervi.exchange.ImportFault.Reason;

/** What the columns of a file of answers hold, as far as their headings do not say it themselves. */
public final class RoundMapping {

    /** Headings alone tell what the columns are. */
    public static final RoundMapping NONE = new RoundMapping(Map.of());

    private static final String COLUMN = "column";
    private static final String ITEM = "item";
    private static final int MAX_COLUMN = 300;
    private static final int MAX_ITEM = 100;

    private final Map<String, ColumnUse> uses;

    private RoundMapping(Map<String, ColumnUse> uses) {
        this.uses = Map.copyOf(uses);
    }

    /** A mapping from a file, or what is wrong in the file. */
    public record Read(RoundMapping mapping, List<ImportFault> faults) {

        public Read {
            faults = List.copyOf(faults);
        }
    }

    /** By what the columns are called, in whatever case. */
    public static RoundMapping of(Map<String, ColumnUse> byColumn) {
        Map<String, ColumnUse> uses = new HashMap<>();
        byColumn.forEach((column, use) -> uses.put(RoundFile.folded(column), use));
        return new RoundMapping(uses);
    }

    /** Reads the bytes of a CSV file with the columns {@code column} and {@code item}. */
    public static Read read(byte[] content, Criteria criteria) {
        CsvText text = CsvText.read(content);
        List<ImportFault> faults = new ArrayList<>();
        Map<String, ColumnUse> uses = new HashMap<>();
        if (!text.lines().isEmpty()) {
            CsvText.Line heading = text.lines().getFirst();
            var columns = new Columns(heading.fields());
            List<String> missing = columns.missing(List.of(COLUMN, ITEM));
            if (!missing.isEmpty()) {
                return new Read(
                        NONE,
                        List.of(new ImportFault(heading.number(), Reason.COLUMNS_MISSING, String.join(", ", missing))));
            }
            text.lines().stream().skip(1).forEach(line -> {
                var reader = new LineReader(columns, line);
                read(reader, criteria, uses);
                faults.addAll(reader.faults());
            });
        }
        faults.addAll(text.faults());
        return new Read(new RoundMapping(uses), faults);
    }

    private static void read(LineReader line, Criteria criteria, Map<String, ColumnUse> uses) {
        if (!line.hasFieldsInPlace()) {
            return;
        }
        String column = line.required(COLUMN, MAX_COLUMN);
        String item = line.required(ITEM, MAX_ITEM);
        if (!line.faults().isEmpty()) {
            return;
        }
        Optional<ColumnUse> use = ColumnUse.parse(item, criteria);
        if (use.isEmpty()) {
            line.fault(Reason.ITEM_UNKNOWN, item);
        } else if (uses.putIfAbsent(RoundFile.folded(column), use.get()) != null) {
            line.fault(Reason.COLUMN_TWICE, column);
        }
    }

    /** What the column holds; empty when nobody has said so. */
    public Optional<ColumnUse> of(String column, Criteria criteria) {
        return Optional.ofNullable(uses.get(RoundFile.folded(column))).or(() -> ColumnUse.ofHeading(column, criteria));
    }

    /** Those that it speaks of and that are none of these. */
    List<String> strangers(List<String> columns) {
        List<String> known = columns.stream().map(RoundFile::folded).toList();
        return uses.keySet().stream()
                .filter(each -> !known.contains(each))
                .sorted()
                .toList();
    }
}
