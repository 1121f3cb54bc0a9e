package no.hvorervi.provisioning.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;
import no.hvorervi.provisioning.IntegrationRoutes;
import no.hvorervi.provisioning.Provisioner;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** What a directory can do here, told in the standard's form. */
@RestController
class ScimServiceController {

    private static final String TYPES = "/ResourceTypes";
    private static final String SCHEMAS = "/Schemas";
    private static final String CONFIG = "/ServiceProviderConfig";

    private final String publicUrl;
    private final ObjectNode service;

    ScimServiceController(@Value("${hvorervi.public-url}") String publicUrl) throws IOException {
        this.publicUrl = publicUrl;
        try (InputStream file = new ClassPathResource("scim/service.json").getInputStream()) {
            service = ScimJson.readOwn(file.readAllBytes());
        }
    }

    @GetMapping(ScimRequests.BASE + CONFIG)
    ResponseEntity<byte[]> config(@AuthenticationPrincipal Provisioner directory) {
        ObjectNode config = ((ObjectNode) service.get("config")).deepCopy();
        return ScimAnswers.ok(located(config, "ServiceProviderConfig", address(directory, CONFIG)));
    }

    @GetMapping(ScimRequests.BASE + TYPES)
    ResponseEntity<byte[]> types(@AuthenticationPrincipal Provisioner directory) {
        return list(all(directory, "types", "ResourceType", TYPES));
    }

    @GetMapping(ScimRequests.BASE + TYPES + "/{id}")
    ResponseEntity<byte[]> type(@AuthenticationPrincipal Provisioner directory, @PathVariable String id) {
        return one(all(directory, "types", "ResourceType", TYPES), id);
    }

    @GetMapping(ScimRequests.BASE + SCHEMAS)
    ResponseEntity<byte[]> schemas(@AuthenticationPrincipal Provisioner directory) {
        return list(all(directory, "schemas", "Schema", SCHEMAS));
    }

    @GetMapping(ScimRequests.BASE + SCHEMAS + "/{id}")
    ResponseEntity<byte[]> schema(@AuthenticationPrincipal Provisioner directory, @PathVariable String id) {
        return one(all(directory, "schemas", "Schema", SCHEMAS), id);
    }

    /** Said in the standard's form too, and also of what is standard but not done here. */
    @RequestMapping(ScimRequests.BASE + "/Bulk")
    ResponseEntity<byte[]> bulk() {
        return ScimAnswers.error(HttpStatus.NOT_IMPLEMENTED, "", "Bulk requests are not carried out");
    }

    @RequestMapping(IntegrationRoutes.SCIM + "/**")
    ResponseEntity<byte[]> nothing() {
        throw ScimFault.notFound();
    }

    private List<ObjectNode> all(Provisioner directory, String part, String type, String path) {
        Stream<ObjectNode> nodes = service.get(part).valueStream().map(each -> ((ObjectNode) each).deepCopy());
        return nodes.map(each -> located(
                        each,
                        type,
                        address(directory, path + "/" + each.get("id").stringValue())))
                .toList();
    }

    private String address(Provisioner directory, String path) {
        return publicUrl + IntegrationRoutes.scim(directory.municipality()) + path;
    }

    private static ObjectNode located(ObjectNode node, String type, String location) {
        node.putObject("meta").put("resourceType", type).put("location", location);
        return node;
    }

    private static ResponseEntity<byte[]> list(List<ObjectNode> nodes) {
        return ScimAnswers.ok(ScimResources.list(nodes.size(), 1, nodes));
    }

    private static ResponseEntity<byte[]> one(List<ObjectNode> nodes, String id) {
        return ScimAnswers.ok(nodes.stream()
                .filter(each -> each.get("id").stringValue().equals(id))
                .findFirst()
                .orElseThrow(ScimFault::notFound));
    }
}
