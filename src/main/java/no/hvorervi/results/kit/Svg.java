package no.hvorervi.results.kit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Writes an SVG picture, or a table that stands in for one. Whatever comes from people goes through {@link #escaped} and nowhere else: the page takes the markup as
 * it is. Names of elements and attributes come from code alone, which is held.
 */
public final class Svg {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");

    private final StringBuilder markup = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private Svg() {}

    /**
     * A picture in coordinates of its own, as wide as there is room for.
     *
     * @param label what it shows, in a sentence
     */
    public static Svg drawn(int width, int height, String label) {
        return new Svg()
                .open("svg", "class", "drawn", "viewBox", "0 0 " + width + " " + height)
                .attribute("role", "img")
                .attribute("aria-label", label);
    }

    /**
     * A picture whose widths are parts of the room there is.
     *
     * @param height in pixels
     * @param label what it shows, in a sentence
     */
    public static Svg stretched(int height, String label) {
        return new Svg()
                .open("svg", "class", "stretched", "width", "100%", "height", Integer.toString(height))
                .attribute("role", "img")
                .attribute("aria-label", label);
    }

    /** No picture, but a piece of a page, with the same care. */
    static Svg html() {
        return new Svg();
    }

    /** A picture that says nothing that does not stand beside it. */
    public static Svg mark(int size) {
        String side = Integer.toString(size);
        return new Svg()
                .open("svg", "class", "mark-of-voice", "width", side, "height", side)
                .attribute("viewBox", "0 0 " + side + " " + side)
                .attribute("aria-hidden", "true");
    }

    /** Begins an element; names of attributes and their values by turns. */
    public Svg open(String element, String... attributes) {
        markup.append('<').append(name(element));
        for (int at = 0; at < attributes.length; at += 2) {
            put(attributes[at], attributes[at + 1]);
        }
        markup.append('>');
        open.push(element);
        return this;
    }

    /** Adds an attribute to the element that was begun last, before anything is put in it. */
    private Svg attribute(String name, String value) {
        markup.setLength(markup.length() - 1);
        put(name, value);
        markup.append('>');
        return this;
    }

    private void put(String name, String value) {
        markup.append(' ')
                .append(name(name))
                .append("=\"")
                .append(escaped(value))
                .append('"');
    }

    private static String name(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of an element or an attribute");
        }
        return name;
    }

    public Svg close() {
        markup.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing in it. */
    public Svg with(String element, String... attributes) {
        return open(element, attributes).close();
    }

    /** An element with a text in it. */
    public Svg text(String text, String... attributes) {
        return open("text", attributes).words(text).close();
    }

    /** Words in the element that is open. */
    Svg words(String text) {
        markup.append(escaped(text));
        return this;
    }

    /** The picture; whatever is still open is closed. */
    public String markup() {
        while (!open.isEmpty()) {
            close();
        }
        return markup.toString();
    }

    /** The one way of any text into the markup: nothing in it can begin or end anything. */
    static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case '`' -> safe.append("&#96;");
                default -> safe.appendCodePoint(isAllowed(character) ? character : '\uFFFD');
            }
        });
        return safe.toString();
    }

    /** Characters that XML has no way to write make the whole picture unreadable. */
    private static boolean isAllowed(int character) {
        return character == '\t'
                || character == '\n'
                || (character >= 0x20 && character < 0xD800)
                || (character > 0xDFFF && character != 0xFFFE && character != 0xFFFF);
    }

    /** A number as attributes have it. */
    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    static String percent(double value) {
        return number(value) + "%";
    }
}
