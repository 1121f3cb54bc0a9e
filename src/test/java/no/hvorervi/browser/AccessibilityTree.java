package no.hvorervi.browser;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What a screen reader is told of a page. */
final class AccessibilityTree {

    /** Roles of what one can use, each of which must have a name. */
    private static final Set<String> INTERACTIVE = Set.of(
            "button",
            "checkbox",
            "combobox",
            "grid",
            "link",
            "listbox",
            "menuitem",
            "menuitemradio",
            "option",
            "radio",
            "radiogroup",
            "searchbox",
            "slider",
            "spinbutton",
            "switch",
            "tab",
            "textbox",
            "treegrid");

    /** Roles that only hold others together: left out, so that a snapshot shows what is read. */
    private static final Set<String> SILENT =
            Set.of("generic", "none", "InlineTextBox", "LineBreak", "paragraph", "Section", "LayoutTable");

    /** What differs from run to run, as it stands in a snapshot. */
    private static final Map<Pattern, String> CHANGING = changing();

    private final Map<String, JsonNode> nodes = new LinkedHashMap<>();

    private AccessibilityTree(JsonNode all) {
        all.forEach(node -> nodes.put(node.path("nodeId").asString(), node));
    }

    static AccessibilityTree of(Browser browser) {
        return new AccessibilityTree(browser.accessibilityTree());
    }

    private static Map<Pattern, String> changing() {
        Map<Pattern, String> changing = new LinkedHashMap<>();
        changing.put(Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"), "‹id›");
        changing.put(Pattern.compile("(?<=Referanse: )\\w{8}"), "‹referanse›");
        changing.put(Pattern.compile("\\d{1,2}\\. \\p{L}+ \\d{4}( kl\\. \\d{2}[.:]\\d{2})?"), "‹dag›");
        changing.put(Pattern.compile("\\d{1,2}\\.\\d{1,2}\\.\\d{4}"), "‹dag›");
        changing.put(Pattern.compile("\\b20\\d{2}-\\d{2}-\\d{2}\\b"), "‹dag›");
        changing.put(Pattern.compile("\\b\\d{2}:\\d{2}\\b"), "‹tid›");
        changing.put(
                Pattern.compile("(?<=\\b(nr\\. |municipality:|assessment:|token:|round:|mail-job:|enheter: \\[))\\d+"),
                "‹nr›");
        changing.put(Pattern.compile("\\b([a-z2-7]{4}(-[a-z2-7]{4}){3}|[0-9A-HJKMNP-TV-Z]{26})\\b"), "‹kode›");
        changing.put(Pattern.compile("(?<!-)\\b20\\d{2}\\b"), "‹år›");
        changing.put(Pattern.compile("\\bkl\\. \\d{2}[.:]\\d{2}"), "‹tid›");
        changing.put(Pattern.compile("(?<=/scim/v2/)\\d+"), "‹nr›");
        changing.put(Pattern.compile("\\s+"), " ");
        return changing;
    }

    /** A sentence for each thing one can use that has no name. */
    List<String> unnamed() {
        return nodes.values().stream()
                .filter(node -> !node.path("ignored").asBoolean())
                .filter(node -> INTERACTIVE.contains(role(node)) && name(node).isBlank())
                .map(node -> "a " + role(node) + " without a name under " + above(node))
                .distinct()
                .toList();
    }

    private String above(JsonNode node) {
        List<String> names = new ArrayList<>();
        for (Optional<JsonNode> at = parent(node); at.isPresent() && names.size() < 3; at = parent(at.get())) {
            if (!name(at.get()).isBlank()) {
                names.add(role(at.get()) + " «" + name(at.get()) + "»");
            }
        }
        return String.join(", ", names);
    }

    private Optional<JsonNode> parent(JsonNode node) {
        return Optional.ofNullable(nodes.get(node.path("parentId").asString("")));
    }

    /** One line for each thing that is read, indented below what it stands in: role, name and states. */
    String snapshot() {
        List<String> lines = new ArrayList<>();
        nodes.values().stream().filter(node -> parent(node).isEmpty()).forEach(root -> add(root, 0, lines));
        return String.join("\n", lines) + "\n";
    }

    private void add(JsonNode node, int depth, List<String> lines) {
        boolean isRead = !node.path("ignored").asBoolean()
                && !SILENT.contains(role(node))
                && !(role(node).equals("StaticText") && isSaidByParent(node));
        if (isRead) {
            lines.add("  ".repeat(depth) + line(node));
        }
        for (JsonNode child : node.path("childIds")) {
            JsonNode below = nodes.get(child.asString());
            if (below != null) {
                add(below, isRead ? depth + 1 : depth, lines);
            }
        }
    }

    /** Text that makes up the name of what it stands in would be told twice. */
    private boolean isSaidByParent(JsonNode text) {
        for (Optional<JsonNode> at = parent(text); at.isPresent(); at = parent(at.get())) {
            if (!at.get().path("ignored").asBoolean() && !SILENT.contains(role(at.get()))) {
                return name(at.get()).contains(name(text));
            }
        }
        return false;
    }

    private static String line(JsonNode node) {
        return Stream.of(
                        Stream.of(role(node)),
                        Stream.of(name(node)).filter(name -> !name.isBlank()).map(name -> "«" + name + "»"),
                        states(node))
                .flatMap(part -> part)
                .collect(joining(" "));
    }

    private static Stream<String> states(JsonNode node) {
        Set<String> told =
                Set.of("checked", "disabled", "expanded", "invalid", "level", "pressed", "required", "selected");
        return node.path("properties")
                .valueStream()
                .filter(property -> told.contains(property.path("name").asString()))
                .filter(property ->
                        !property.path("value").path("value").asString("").equals("false"))
                .map(property -> property.path("name").asString() + "="
                        + property.path("value").path("value").asString(""))
                .sorted();
    }

    private static String role(JsonNode node) {
        return node.path("role").path("value").asString("");
    }

    private static String name(JsonNode node) {
        String name = Browser.unmarked(node.path("name").path("value").asString(""));
        for (Map.Entry<Pattern, String> each : CHANGING.entrySet()) {
            name = each.getKey().matcher(name).replaceAll(each.getValue());
        }
        return name.strip();
    }
}
