package no.hvorervi.base;

import java.util.Locale;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** What stands in the cells of files that spreadsheets open. */
public final class CsvCell {

    /** What is not shown; never blank and never zero. */
    public static final String HIDDEN = ":";

    private static final Pattern FORMULA = Pattern.compile("(?s)[=+\\-@\\t\\r\\n\\x00].*");

    private CsvCell() {}

    /** A text that a spreadsheet would take for a formula begins with an apostrophe, which it does not show. */
    public static String text(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Six decimals and a point, whatever the machine's language. */
    public static String number(double number) {
        String text = String.format(Locale.ROOT, "%.6f", number);
        return text.equals("-0.000000") ? "0.000000" : text;
    }

    public static String number(OptionalDouble number) {
        return number.isPresent() ? number(number.getAsDouble()) : HIDDEN;
    }
}
