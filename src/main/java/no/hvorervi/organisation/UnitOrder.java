package no.hvorervi.organisation;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The order that people expect names in: æ, ø and å last, and numbers by their size. */
public final class UnitOrder {

    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final int DIGITS = 9;

    private UnitOrder() {}

    private record Keyed(CollationKey key, Unit unit) {}

    /** Each name's key is made once: comparing names themselves is many times slower. */
    static List<Unit> sort(Collection<Unit> units) {
        Collator collator = collator();
        return units.stream()
                .map(unit -> new Keyed(collator.getCollationKey(padded(unit.name())), unit))
                .sorted(Comparator.comparing(Keyed::key)
                        .thenComparing(keyed -> keyed.unit().externalId()))
                .map(Keyed::unit)
                .toList();
    }

    /** Compares names as they stand in a Norwegian list. */
    public static Collator collator() {
        return Collator.getInstance(Locale.of("nb"));
    }

    private static String padded(String name) {
        return NUMBER.matcher(name)
                .replaceAll(
                        number -> "0".repeat(Math.max(0, DIGITS - number.group().length())) + number.group());
    }
}
