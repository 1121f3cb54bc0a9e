package no.hvorervi.provisioning;

import java.net.http.HttpResponse;
import java.util.UUID;
import no.hvorervi.Visitor;
import no.hvorervi.accounts.TestUser;
import no.hvorervi.ids.MunicipalityId;
import no.hvorervi.ids.ScimTokenId;
import no.hvorervi.ids.UnitId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A municipality's own directory, which asks as Entra ID does. */
public record TestDirectory(
        Visitor visitor,
        MunicipalityId municipality,
        UnitId root,
        TestUser administrator,
        ScimTokenId token,
        String secret) {

    private static final JsonMapper JSON = new JsonMapper();

    public TestDirectory {
        visitor.header("Authorization", "Bearer " + secret);
    }

    /** What came back. */
    public record Answer(int status, HttpResponse<String> response) {

        public JsonNode json() {
            return JSON.readTree(response.body());
        }

        public String at(String pointer) {
            return json().at(pointer).asString("");
        }

        public String id() {
            return at("/id");
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    public String path(String below) {
        return IntegrationRoutes.scim(municipality) + below;
    }

    public Answer get(String below) {
        return answer(visitor.get(path(below)));
    }

    public Answer send(String method, String below, String body) {
        return answer(visitor.send(method, path(below), "application/scim+json; charset=utf-8", body));
    }

    private static Answer answer(HttpResponse<String> response) {
        return new Answer(response.statusCode(), response);
    }

    /** As Entra ID sends a new person. */
    public Answer createUser(String userName, String externalId) {
        return send("POST", "/Users", user(userName, externalId, "Kari", "Nordmann"));
    }

    public static String user(String userName, String externalId, String given, String family) {
        return """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:User",
                             "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"],
                 "externalId": "%s", "userName": "%s", "active": true, "displayName": "%s %s",
                 "emails": [{"primary": true, "type": "work", "value": "%s"}],
                 "meta": {"resourceType": "User"},
                 "name": {"formatted": "%s %s", "familyName": "%s", "givenName": "%s"},
                 "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User": {"department": "HVE"},
                 "roles": []}""".formatted(externalId, userName, given, family, userName, given, family, family, given);
    }

    public Answer createGroup(String displayName) {
        return send("POST", "/Groups", """
                {"schemas": ["urn:ietf:params:scim:schemas:core:2.0:Group",
                             "http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group"],
                 "externalId": "%s", "displayName": "%s", "meta": {"resourceType": "Group"}}""".formatted(UUID.randomUUID(), displayName));
    }

    /** One change of Entra ID's. */
    public Answer patch(String below, String operations) {
        return send("PATCH", below, """
                {"schemas": ["urn:ietf:params:scim:api:messages:2.0:PatchOp"], "Operations": [%s]}""".formatted(operations));
    }

    public Answer addMember(String group, String user) {
        return patch("/Groups/" + group, """
                {"op": "Add", "path": "members", "value": [{"$ref": null, "value": "%s"}]}""".formatted(user));
    }

    public Answer removeMember(String group, String user) {
        return patch("/Groups/" + group, """
                {"op": "Remove", "path": "members", "value": [{"$ref": null, "value": "%s"}]}""".formatted(user));
    }
}
