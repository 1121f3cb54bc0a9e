package no.hvorervi.provisioning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import no.hvorervi.provisioning.web.ScimPath.Comparison;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads the filters and paths of RFC 7644, sections 3.4.2.2 and 3.5.2, as far as directories use them: {@code eq} joined
 * by {@code and}, and selections in brackets.
 */
final class ScimGrammar {

    private static final int MAX_LENGTH = 1_000;
    private static final int MAX_COMPARISONS = 5;

    private static final Pattern NAME =
            Pattern.compile("(?:(urn:[\\w.:-]+):)?([A-Za-z$][\\w$-]*)(?:\\.([A-Za-z$][\\w$-]*))?");
    private static final Pattern SUB = Pattern.compile("\\.([A-Za-z$][\\w$-]*)");
    private static final Pattern EQUALS = Pattern.compile(" +[eE][qQ] +");
    private static final Pattern AND = Pattern.compile(" +[aA][nN][dD] +");
    private static final Pattern VALUE = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"|true|false|-?\\d{1,15}");

    private final String text;
    private final Function<String, ScimFault> fault;
    private int at;

    private ScimGrammar(String text, Function<String, ScimFault> fault) {
        this.text = text.strip();
        this.fault = fault;
        if (text.length() > MAX_LENGTH) {
            throw fault.apply("It is too long");
        }
    }

    /** All of which must hold. */
    static List<Comparison> filter(String text) {
        var grammar = new ScimGrammar(text, ScimFault::badFilter);
        List<Comparison> comparisons = grammar.comparisons();
        grammar.requireEnd();
        return comparisons;
    }

    static ScimPath path(String text) {
        var grammar = new ScimGrammar(text, ScimFault::badPath);
        ScimPath path = grammar.path();
        grammar.requireEnd();
        return path;
    }

    private List<Comparison> comparisons() {
        List<Comparison> comparisons = new ArrayList<>();
        do {
            comparisons.addAll(comparison());
            if (comparisons.size() > MAX_COMPARISONS) {
                throw fault.apply("It has too many comparisons");
            }
        } while (skip(AND));
        return comparisons;
    }

    /** Either {@code path eq value}, or a selection that stands for itself: something in it must be equal. */
    private List<Comparison> comparison() {
        ScimPath path = path();
        if (skip(EQUALS)) {
            return List.of(new Comparison(path, value()));
        }
        List<Comparison> values = path.selection().stream()
                .filter(each -> each.path().attribute().equals("value"))
                .map(each -> new Comparison(
                        new ScimPath(path.schema(), path.attribute(), others(path.selection()), "value"), each.value()))
                .toList();
        if (values.isEmpty() || !path.sub().isEmpty()) {
            throw fault.apply("Only eq is understood, joined by and");
        }
        return values;
    }

    private static List<Comparison> others(List<Comparison> selection) {
        return selection.stream()
                .filter(each -> !each.path().attribute().equals("value"))
                .toList();
    }

    private ScimPath path() {
        Matcher name = next(NAME, "An attribute is missing");
        String sub = lower(name.group(3));
        List<Comparison> selection = List.of();
        if (at < text.length() && text.charAt(at) == '[' && sub.isEmpty()) {
            at++;
            selection = selection();
            Matcher after = matcher(SUB);
            if (after.lookingAt()) {
                at = after.end();
                sub = lower(after.group(1));
            }
        }
        return new ScimPath(lower(name.group(1)), lower(name.group(2)), selection, sub);
    }

    /** Within brackets; never another selection in it. */
    private List<Comparison> selection() {
        List<Comparison> selection = new ArrayList<>();
        do {
            Matcher name = next(NAME, "An attribute is missing");
            next(EQUALS, "Only eq is understood, joined by and");
            selection.add(new Comparison(new ScimPath("", lower(name.group(2)), List.of(), ""), value()));
        } while (skip(AND) && selection.size() < MAX_COMPARISONS);
        if (at >= text.length() || text.charAt(at) != ']') {
            throw fault.apply("A bracket is not closed");
        }
        at++;
        return selection;
    }

    private String value() {
        String literal = next(VALUE, "A value in quotation marks is missing").group();
        try {
            JsonNode value = ScimJson.readValue(literal);
            return value.asString();
        } catch (JacksonException malformed) {
            throw fault.apply("A value is malformed");
        }
    }

    private Matcher matcher(Pattern pattern) {
        return pattern.matcher(text).region(at, text.length());
    }

    private Matcher next(Pattern pattern, String otherwise) {
        Matcher matcher = matcher(pattern);
        if (!matcher.lookingAt()) {
            throw fault.apply(otherwise);
        }
        at = matcher.end();
        return matcher;
    }

    private boolean skip(Pattern pattern) {
        Matcher matcher = matcher(pattern);
        boolean isThere = matcher.lookingAt();
        if (isThere) {
            at = matcher.end();
        }
        return isThere;
    }

    private void requireEnd() {
        if (at < text.length()) {
            throw fault.apply("It is not understood from its character " + (at + 1) + " on");
        }
    }

    private static String lower(@Nullable String name) {
        return name == null ? "" : name.toLowerCase(Locale.ROOT);
    }
}
