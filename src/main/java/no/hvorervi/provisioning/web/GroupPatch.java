package no.hvorervi.provisioning.web;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import no.hvorervi.provisioning.ScimGroup.Edit;
import no.hvorervi.provisioning.ScimGroupService;
import org.springframework.http.HttpStatus;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What requests about groups say, as edits. */
final class GroupPatch {

    private static final int MAX_NAME = 200;
    private static final int MAX_ID = 100;

    private GroupPatch() {}

    static List<Edit> read(ObjectNode request) {
        List<Edit> edits = new ArrayList<>();
        for (PatchOperation operation : PatchOperation.read(request)) {
            if (operation.path().isPresent()) {
                edits.addAll(edits(operation.kind(), operation.path().get(), operation.value()));
            } else {
                for (Map.Entry<String, JsonNode> each : ((ObjectNode) operation.value()).properties()) {
                    // Entra names the identifier beside what it changes.
                    if (!each.getKey().equalsIgnoreCase("id")) {
                        edits.addAll(edits(operation.kind(), ScimGrammar.path(each.getKey()), each.getValue()));
                    }
                }
            }
        }
        return edits;
    }

    private static List<Edit> edits(PatchOperation.Kind kind, ScimPath path, JsonNode value) {
        if (!path.isCore()) {
            return List.of();
        }
        boolean isRemoval = kind == PatchOperation.Kind.REMOVE;
        return switch (path.dotted()) {
            case "id" -> throw ScimFault.immutable("id cannot be changed");
            case "displayname" -> {
                if (isRemoval) {
                    throw ScimFault.immutable("displayName cannot be taken away");
                }
                yield List.of(new Edit.Rename(displayName(value)));
            }
            case "externalid" -> List.of(new Edit.Identify(isRemoval ? Optional.empty() : externalId(value)));
            case "members", "members.value" -> List.of(members(kind, path, value));
            default -> List.of();
        };
    }

    private static Edit members(PatchOperation.Kind kind, ScimPath path, JsonNode value) {
        if (!path.selection().isEmpty()) {
            if (kind != PatchOperation.Kind.REMOVE
                    || path.selection().size() != 1
                    || !path.selection().getFirst().path().attribute().equals("value")) {
                throw ScimFault.badPath("Members are selected by value, and only to be removed");
            }
            return new Edit.Remove(Set.of(path.selection().getFirst().value()));
        }
        return switch (kind) {
            case ADD -> new Edit.Add(members(value));
            case REPLACE -> new Edit.Replace(members(value));
            case REMOVE ->
                // Without a value all members are meant; Entra names those it means.
                value.isMissingNode() || value.isNull() ? new Edit.Replace(Set.of()) : new Edit.Remove(members(value));
        };
    }

    /** The identifiers of members; they are in a list, or there is one alone. */
    static Set<String> members(JsonNode value) {
        Set<String> members = new LinkedHashSet<>();
        if (value instanceof ArrayNode list) {
            if (list.size() > ScimGroupService.MAX_MEMBERS) {
                throw new ScimFault(HttpStatus.CONTENT_TOO_LARGE, "", "Too many members in one request");
            }
            list.forEach(each -> members.add(member(each)));
        } else if (!value.isNull() && !value.isMissingNode()) {
            members.add(member(value));
        }
        return members;
    }

    private static String member(JsonNode member) {
        JsonNode id = member instanceof ObjectNode object ? ScimJson.get(object, "value") : member;
        if (!id.isString()) {
            throw ScimFault.badValue("A member must have the identifier of a user as value");
        }
        return id.stringValue();
    }

    static String displayName(JsonNode value) {
        return ScimText.text(value, "displayName", MAX_NAME)
                .orElseThrow(() -> ScimFault.badValue("displayName is missing"));
    }

    static Optional<String> externalId(JsonNode value) {
        return ScimText.text(value, "externalId", MAX_ID);
    }
}
