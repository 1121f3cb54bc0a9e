package no.hvorervi.paper;

/** How large and heavy text on a card or a poster is. */
enum TextStyle {
    TITLE(10, 12.5f, true),
    PLAIN(8.5f, 11.5f, false),
    STRONG(8.5f, 11.5f, true),
    CODE(13, 16, true),
    SMALL(7.5f, 9.5f, false),
    POSTER_TITLE(30, 37, true),
    POSTER_TEXT(16, 23, false),
    POSTER_STRONG(16, 23, true);

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
