package no.hvorervi.provisioning.web;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which of several addresses is the person's at work. */
final class Emails {

    private Emails() {}

    /**
     * The value of the primary address, or else of the one for work, or else of one without a type.
     *
     * @param orAny whether any will do when there is none of these
     */
    static Optional<JsonNode> choose(ArrayNode list, boolean orAny) {
        if (!list.valueStream().allMatch(each -> each.isString() || each instanceof ObjectNode)) {
            throw ScimFault.badValue("emails must be a list of objects");
        }
        List<Predicate<JsonNode>> preferred = List.of(
                each -> is(each, "primary", "true"),
                each -> is(each, "type", "work"),
                each -> each.isString()
                        || ScimJson.get((ObjectNode) each, "type").isMissingNode(),
                each -> orAny);
        return preferred.stream()
                .flatMap(wish -> list.valueStream().filter(wish))
                .flatMap(Emails::value)
                .findFirst();
    }

    private static boolean is(JsonNode email, String member, String value) {
        return email instanceof ObjectNode object
                && ScimJson.get(object, member).asString("").equalsIgnoreCase(value);
    }

    private static Stream<JsonNode> value(JsonNode email) {
        JsonNode value = email instanceof ObjectNode object ? ScimJson.get(object, "value") : email;
        return value.isMissingNode() || value.isNull() ? Stream.empty() : Stream.of(value);
    }
}
