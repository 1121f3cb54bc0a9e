package no.hvorervi.results.kit;

import java.text.NumberFormat;
import java.util.Locale;

/** Numbers as people read them: means with one decimal, figures of the method page with two. */
public final class Numbers {

    private Numbers() {}

    /** Such as «3,4». */
    public static String one(double value, Locale locale) {
        return format(value, 1, locale);
    }

    /** Such as «0,47». */
    public static String two(double value, Locale locale) {
        return format(value, 2, locale);
    }

    private static String format(double value, int decimals, Locale locale) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        // No «−0,0».
        double scale = Math.pow(10, decimals);
        return format.format(Math.round(value * scale) / scale);
    }
}
