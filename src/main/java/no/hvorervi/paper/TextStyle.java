package no.hvorervi.paper;

import java.util.List;

/** How large and heavy text on a card, a poster or a report is. */
enum TextStyle {
    TITLE(10, 12.5f, true),
    PLAIN(8.5f, 11.5f, false),
    STRONG(8.5f, 11.5f, true),
    CODE(13, 16, true),
    SMALL(7.5f, 9.5f, false),
    POSTER_TITLE(30, 37, true),
    POSTER_TEXT(16, 23, false),
    POSTER_STRONG(16, 23, true),
    REPORT_TITLE(20, 26, true),
    REPORT_HEADING(14, 19, true),
    REPORT_SUBHEADING(11.5f, 16, true),
    REPORT_TEXT(10.5f, 15, false),
    REPORT_STRONG(10.5f, 15, true),
    REPORT_CELL(9.5f, 13, false),
    REPORT_CELL_STRONG(9.5f, 13, true),
    REPORT_FOOT(8.5f, 11, false);

    /** Of a report, from the first level down. */
    static final List<TextStyle> HEADINGS = List.of(REPORT_TITLE, REPORT_HEADING, REPORT_SUBHEADING);

    private final float size;
    private final float leading;
    private final boolean isBold;

    TextStyle(float size, float leading, boolean isBold) {
        this.size = size;
        this.leading = leading;
        this.isBold = isBold;
    }

    /** In points. */
    float size() {
        return size;
    }

    /** From line to line, in points. */
    float leading() {
        return leading;
    }

    boolean isBold() {
        return isBold;
    }
}
