package no.hvorervi.exchange;

import java.util.List;
import java.util.Locale;

/** Where in a line of an import file each column stands, by the file's own heading line. */
final class Columns {

    private final List<String> headings;

    Columns(List<String> headings) {
        this.headings = headings.stream()
                .map(heading -> heading.strip().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Which of these are not there. */
    List<String> missing(List<String> columns) {
        return columns.stream().filter(column -> !headings.contains(column)).toList();
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
