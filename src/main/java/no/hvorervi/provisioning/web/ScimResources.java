package no.hvorervi.provisioning.web;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.provisioning.IntegrationRoutes;
import no.hvorervi.provisioning.ScimGroup;
import no.hvorervi.provisioning.ScimUser;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Users, groups and lists of them as RFC 7643 writes them. */
@Component
class ScimResources {

    static final String GROUP = "urn:ietf:params:scim:schemas:core:2.0:Group";

    private static final String LIST = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    private final String publicUrl;

    ScimResources(@Value("${hvorervi.public-url}") String publicUrl) {
        this.publicUrl = publicUrl;
    }

    String userLocation(MunicipalityId municipality, ScimUser user) {
        return publicUrl + IntegrationRoutes.scim(municipality) + "/Users/" + user.id();
    }

    String groupLocation(MunicipalityId municipality, ScimGroup group) {
        return publicUrl + IntegrationRoutes.scim(municipality) + "/Groups/" + group.id();
    }

    ObjectNode user(MunicipalityId municipality, ScimUser user, ScimQuery.AttributeChoice choice) {
        ScimUser.Profile profile = user.profile();
        ObjectNode node = ScimJson.object();
        var schemas = node.putArray("schemas").add(UserDocument.CORE);
        node.put("id", user.id().value());
        profile.externalId().ifPresent(value -> node.put("externalId", value));
        node.put("userName", profile.userName());
        node.put("active", profile.active());
        profile.name().display().ifPresent(value -> node.put("displayName", value));
        ObjectNode name = ScimJson.object();
        profile.name().formatted().ifPresent(value -> name.put("formatted", value));
        profile.name().given().ifPresent(value -> name.put("givenName", value));
        profile.name().family().ifPresent(value -> name.put("familyName", value));
        if (!name.isEmpty()) {
            node.set("name", name);
        }
        node.putArray("emails")
                .addObject()
                .put("value", profile.email().value())
                .put("type", "work")
                .put("primary", true);
        ObjectNode enterprise = ScimJson.object();
        profile.department().ifPresent(value -> enterprise.put("department", value));
        profile.employeeNumber().ifPresent(value -> enterprise.put("employeeNumber", value));
        if (!enterprise.isEmpty()) {
            schemas.add(UserDocument.ENTERPRISE);
            node.set(UserDocument.ENTERPRISE, enterprise);
        }
        node.set(
                "meta",
                meta("User", user.createdAt(), user.changedAt(), user.version(), userLocation(municipality, user)));
        return chosen(node, choice);
    }

    /** Without members when they are not given. */
    ObjectNode group(
            MunicipalityId municipality,
            ScimGroup group,
            Optional<List<ScimGroup.Member>> members,
            ScimQuery.AttributeChoice choice) {
        ObjectNode node = ScimJson.object();
        node.putArray("schemas").add(GROUP);
        node.put("id", group.id().value());
        group.externalId().ifPresent(value -> node.put("externalId", value));
        node.put("displayName", group.displayName());
        members.ifPresent(all -> {
            var list = node.putArray("members");
            all.forEach(each -> list.addObject()
                    .put("value", each.id().value())
                    .put("display", each.userName())
                    .put("type", "User"));
        });
        node.set(
                "meta",
                meta(
                        "Group",
                        group.createdAt(),
                        group.changedAt(),
                        group.version(),
                        groupLocation(municipality, group)));
        return chosen(node, choice);
    }

    private static ObjectNode meta(String type, Instant created, Instant changed, int version, String location) {
        return ScimJson.object()
                .put("resourceType", type)
                .put("created", created.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("lastModified", changed.truncatedTo(ChronoUnit.MILLIS).toString())
                .put("location", location)
                .put("version", ScimAnswers.etag(version));
    }

    private static ObjectNode chosen(ObjectNode node, ScimQuery.AttributeChoice choice) {
        List.copyOf(node.properties()).stream()
                .map(Map.Entry::getKey)
                .filter(name -> !choice.has(name))
                .forEach(node::remove);
        return node;
    }

    static ObjectNode list(int total, int startIndex, List<ObjectNode> resources) {
        ObjectNode node = ScimJson.object();
        node.putArray("schemas").add(LIST);
        node.put("totalResults", total);
        node.put("startIndex", startIndex);
        node.put("itemsPerPage", resources.size());
        node.putArray("Resources").addAll(resources);
        return node;
    }
}
