package no.hvorervi.paper;

import java.util.List;
import java.util.stream.Collectors;
import no.hvorervi.i18n.Language;

/**
 * A document of several pages to be printed, read or kept in an archive.
 *
 * @param blocks in the order in which they are read; the first is the title's heading
 */
public record Report(Language language, String title, List<Block> blocks) {

    public Report {
        title = line(title);
        blocks = List.copyOf(blocks);
    }

    /** A part of the document. */
    public sealed interface Block {}

    /**
     * A heading.
     *
     * @param level 1 to 3; no level is left out on the way down
     */
    public record Heading(int level, String text) implements Block {

        /** @throws IllegalArgumentException if there is no such level */
        public Heading {
            if (level < 1 || level > TextStyle.HEADINGS.size()) {
                throw new IllegalArgumentException("No such level: " + level);
            }
            text = line(text);
        }
    }

    /** Text; its own line breaks are kept. */
    public record Paragraph(String text) implements Block {

        public Paragraph {
            text = text.lines().map(Report::line).collect(Collectors.joining("\n"));
        }
    }

    /** Some lines, each with a dot before it. */
    public record Items(List<String> lines) implements Block {

        public Items {
            lines = lines.stream().map(Report::line).toList();
        }
    }

    /**
     * A table; the first cell of each row is its heading.
     *
     * @param caption what the table shows
     * @param widths how wide the columns are beside each other
     */
    public record Table(String caption, List<Integer> widths, List<String> headings, List<List<String>> rows)
            implements Block {

        /** @throws IllegalArgumentException if not every row has as many cells as there are headings */
        public Table {
            int columns = headings.size();
            if (widths.size() != columns || rows.stream().anyMatch(row -> row.size() != columns)) {
                throw new IllegalArgumentException("Every row of a table has " + columns + " cells");
            }
            headings = headings.stream().map(Report::line).toList();
            rows = rows.stream()
                    .map(row -> row.stream().map(Report::line).toList())
                    .toList();
        }
    }

    private static String line(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }
}
