package no.hvorervi.audit;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Details of an entry as they are stored: one line of JSON in ASCII, so that no value can pass for another entry, line or
 * column, and each is read back as it was.
 */
final class AuditDetails {

    /** Of what is stored, in characters. */
    static final int MAX_LENGTH = 4_000;

    /** Of one value before it is written, in characters. */
    static final int MAX_VALUE = 500;

    /** Ends a value that was cut. */
    static final String CUT = "…";

    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,39}");
    private static final TypeReference<TreeMap<String, String>> TEXTS = new TypeReference<>() {};

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private AuditDetails() {}

    static void requireName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not a name of a detail: " + name);
        }
    }

    /** What is stored; the longest values are cut until all fits. */
    static String write(Map<String, String> details) {
        SortedMap<String, String> bounded = new TreeMap<>(details);
        bounded.replaceAll((name, value) -> cut(value, MAX_VALUE));
        String text = json(bounded);
        while (text.length() > MAX_LENGTH) {
            var longest = Collections.max(bounded.entrySet(), Comparator.comparingInt(each -> each.getValue()
                    .length()));
            if (longest.getValue().length() <= 1) {
                throw new IllegalArgumentException("Too many details for one entry");
            }
            longest.setValue(cut(longest.getValue(), longest.getValue().length() / 2));
            text = json(bounded);
        }
        return text;
    }

    /** The one letter that ASCII has beyond those that print, and JSON lets pass, is escaped as well. */
    private static String json(Object value) {
        return JSON.writeValueAsString(value).replace("\u007F", "\\u007F");
    }

    private static String cut(String value, int length) {
        if (value.length() <= length) {
            return value;
        }
        int end = length - 1;
        boolean splitsPair = end > 0 && Character.isHighSurrogate(value.charAt(end - 1));
        return value.substring(0, splitsPair ? end - 1 : end) + CUT;
    }

    /** What was written; nothing when what is stored has been tampered with and is no JSON any more. */
    static SortedMap<String, String> read(String stored) {
        try {
            TreeMap<String, String> read = JSON.readValue(stored, TEXTS);
            return read == null ? Collections.emptySortedMap() : Collections.unmodifiableSortedMap(read);
        } catch (JacksonException tampered) {
            return Collections.emptySortedMap();
        }
    }

    /** How a text stands within what is stored. */
    static String asWritten(String text) {
        String quoted = json(text);
        return quoted.substring(1, quoted.length() - 1);
    }
}
