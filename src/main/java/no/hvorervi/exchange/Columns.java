package no.hvorervi.exchange;

import java.util.List;
import java.util.Locale;

/** Where in a line of an import file each column stands, by the file's own heading line. */
final class UnitColumns {

    static final String ID = "id";
    static final String PARENT_ID = "parent_id";
    static final String NAME = "name";
    static final String KIND = "kind";
    static final String VALID_FROM = "valid_from";
    static final String VALID_TO = "valid_to";
    static final String HEADCOUNT = "headcount";

    /** All must be there: a column that is left out by accident would otherwise empty that field of every unit. */
    static final List<String> ALL = List.of(ID, PARENT_ID, NAME, KIND, VALID_FROM, VALID_TO, HEADCOUNT);

    private final List<String> headings;

    UnitColumns(List<String> headings) {
        this.headings = headings.stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    List<String> missing() {
        return ALL.stream().filter(column -> !headings.contains(column)).toList();
    }

    int count() {
        return headings.size();
    }

    /** What the line says in the column; nothing when the line is shorter than that. */
    String of(String column, List<String> fields) {
        int at = headings.indexOf(column);
        return at < fields.size() ? fields.get(at) : "";
    }
}
