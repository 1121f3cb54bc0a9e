package no.hvorervi.provisioning.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One operation of a change, as RFC 7644 section 3.5.2 has it; the case of the word for it does not count.
 *
 * @param path what is changed; empty when the value says it
 * @param value missing when there is none
 */
record PatchOperation(Kind kind, Optional<ScimPath> path, JsonNode value) {

    private static final int MAX_OPERATIONS = 1_000;

    /** What is done. */
    enum Kind {
        ADD,
        REPLACE,
        REMOVE
    }

    static List<PatchOperation> read(ObjectNode request) {
        if (!(ScimJson.get(request, "Operations") instanceof ArrayNode operations) || operations.isEmpty()) {
            throw ScimFault.badSyntax("Operations are missing");
        }
        if (operations.size() > MAX_OPERATIONS) {
            throw ScimFault.badSyntax("More than " + MAX_OPERATIONS + " operations in one request");
        }
        List<PatchOperation> read = new ArrayList<>();
        for (JsonNode each : operations) {
            if (!(each instanceof ObjectNode operation)) {
                throw ScimFault.badSyntax("An operation must be an object");
            }
            read.add(readOne(operation));
        }
        return read;
    }

    private static PatchOperation readOne(ObjectNode operation) {
        Kind kind =
                switch (ScimJson.get(operation, "op").asString("").toLowerCase(Locale.ROOT)) {
                    case "add" -> Kind.ADD;
                    case "replace" -> Kind.REPLACE;
                    case "remove" -> Kind.REMOVE;
                    default -> throw ScimFault.badSyntax("op must be add, replace or remove");
                };
        JsonNode path = ScimJson.get(operation, "path");
        if (!path.isMissingNode() && !path.isNull() && !path.isString()) {
            throw ScimFault.badPath("path must be text");
        }
        Optional<ScimPath> parsed = path.isString() && !path.stringValue().isBlank()
                ? Optional.of(ScimGrammar.path(path.stringValue()))
                : Optional.empty();
        JsonNode value = ScimJson.get(operation, "value");
        if (parsed.isEmpty() && kind == Kind.REMOVE) {
            throw new ScimFault(HttpStatus.BAD_REQUEST, "noTarget", "What to remove is not said");
        }
        if (parsed.isEmpty() && !(value instanceof ObjectNode)) {
            throw ScimFault.badValue("Without a path, value must be an object");
        }
        if (kind != Kind.REMOVE && value.isMissingNode()) {
            throw ScimFault.badValue("value is missing");
        }
        return new PatchOperation(kind, parsed, value);
    }
}
