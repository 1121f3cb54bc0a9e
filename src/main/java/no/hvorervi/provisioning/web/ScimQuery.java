package no.hvorervi.provisioning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import no.hvorervi.provisioning.ScimSearch;
import no.hvorervi.provisioning.ScimSearch.Attribute;
import no.hvorervi.provisioning.ScimSearch.Match;

/**
 * What a directory asks for: RFC 7644, section 3.4.2.
 *
 * @param startIndex the first to be given, from 1
 */
record ScimQuery(ScimSearch search, int startIndex, AttributeChoice attributes) {

    static final int MAX_COUNT = 200;

    private static final int DEFAULT_COUNT = 100;

    private static final Map<String, Attribute> OF_USERS = Map.of(
            "id", Attribute.ID,
            "username", Attribute.USER_NAME,
            "externalid", Attribute.EXTERNAL_ID,
            "displayname", Attribute.DISPLAY_NAME,
            "emails", Attribute.EMAIL,
            "emails.value", Attribute.EMAIL);

    private static final Map<String, Attribute> OF_GROUPS = Map.of(
            "id", Attribute.ID,
            "displayname", Attribute.DISPLAY_NAME,
            "externalid", Attribute.EXTERNAL_ID,
            "members", Attribute.MEMBER,
            "members.value", Attribute.MEMBER);

    static ScimQuery ofUsers(HttpServletRequest request) {
        return of(request, OF_USERS);
    }

    static ScimQuery ofGroups(HttpServletRequest request) {
        return of(request, OF_GROUPS);
    }

    private static ScimQuery of(HttpServletRequest request, Map<String, Attribute> searchable) {
        int start = Math.max(1, number(request, "startIndex", 1));
        int count = Math.clamp(number(request, "count", DEFAULT_COUNT), 0, MAX_COUNT);
        List<Match> matches = new ArrayList<>();
        for (ScimPath.Comparison each : Optional.ofNullable(request.getParameter("filter"))
                .map(ScimGrammar::filter)
                .orElse(List.of())) {
            matches.add(match(each, searchable));
        }
        return new ScimQuery(new ScimSearch(matches, start - 1, count), start, AttributeChoice.of(request));
    }

    private static Match match(ScimPath.Comparison comparison, Map<String, Attribute> searchable) {
        ScimPath path = comparison.path();
        Attribute attribute = path.isCore() ? searchable.get(path.dotted()) : null;
        if (attribute == null || !path.selection().stream().allMatch(UserDocument::isWork)) {
            throw ScimFault.badFilter("It is not possible to search by "
                    + searchable.keySet().stream().sorted().collect(Collectors.joining(", ", "anything but ", "")));
        }
        return new Match(attribute, comparison.value());
    }

    private static int number(HttpServletRequest request, String name, int otherwise) {
        String text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return otherwise;
        }
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException wrong) {
            throw ScimFault.badValue(name + " must be a number");
        }
    }

    /**
     * Which attributes the answer is to have; its schemas and identifier it always has.
     *
     * @param only none means all
     */
    record AttributeChoice(Set<String> only, Set<String> without) {

        private static final Set<String> ALWAYS = Set.of("id", "schemas");

        /** Everything. */
        static final AttributeChoice ALL = new AttributeChoice(Set.of(), Set.of());

        static AttributeChoice of(HttpServletRequest request) {
            return new AttributeChoice(names(request, "attributes"), names(request, "excludedAttributes"));
        }

        /** In lower case, without the schemas before them. */
        private static Set<String> names(HttpServletRequest request, String parameter) {
            return Arrays.stream(Optional.ofNullable(request.getParameter(parameter))
                            .orElse("")
                            .split(","))
                    .map(String::strip)
                    .filter(Predicate.not(String::isEmpty))
                    .map(name -> name.toLowerCase(Locale.ROOT))
                    .map(AttributeChoice::withoutSchema)
                    .collect(Collectors.toUnmodifiableSet());
        }

        /** An extension is asked for as a whole, by its own name or by any of its attributes. */
        private static String withoutSchema(String name) {
            String extension = UserDocument.ENTERPRISE.toLowerCase(Locale.ROOT);
            if (name.startsWith(extension)) {
                return extension;
            }
            return name.startsWith("urn:") ? name.substring(name.lastIndexOf(':') + 1) : name;
        }

        /** Whether any of the attribute is asked for. */
        boolean has(String attribute) {
            String name = attribute.toLowerCase(Locale.ROOT);
            if (ALWAYS.contains(name)) {
                return true;
            }
            boolean isAsked =
                    only.isEmpty() || only.stream().anyMatch(each -> each.equals(name) || each.startsWith(name + "."));
            return isAsked && !without.contains(name);
        }
    }
}
