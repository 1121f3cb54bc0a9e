package no.hvorervi.provisioning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import no.hvorervi.ids.ScimGroupId;
import no.hvorervi.provisioning.Provisioner;
import no.hvorervi.provisioning.ScimGroup;
import no.hvorervi.provisioning.ScimGroup.Edit;
import no.hvorervi.provisioning.ScimGroupService;
import no.hvorervi.provisioning.ScimSearch;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Groups of a municipality's own directory. */
@RestController
@RequestMapping(ScimRequests.GROUPS)
class ScimGroupController {

    private static final String MEMBERS = "members";

    private final ScimGroupService service;
    private final ScimResources resources;

    ScimGroupController(ScimGroupService service, ScimResources resources) {
        this.service = service;
        this.resources = resources;
    }

    @GetMapping
    ResponseEntity<byte[]> find(@AuthenticationPrincipal Provisioner directory, HttpServletRequest request) {
        ScimQuery query = ScimQuery.ofGroups(request);
        ScimSearch.Found<ScimGroup> found = service.find(query.search());
        Map<ScimGroupId, List<ScimGroup.Member>> members = query.attributes().has(MEMBERS)
                ? service.members(found.items().stream().map(ScimGroup::id).toList())
                : Map.of();
        return ScimAnswers.ok(ScimResources.list(
                found.total(),
                query.startIndex(),
                found.items().stream()
                        .map(group -> resources.group(
                                directory.municipality(),
                                group,
                                Optional.of(members.getOrDefault(group.id(), List.of())),
                                query.attributes()))
                        .toList()));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(
            @AuthenticationPrincipal Provisioner directory, @PathVariable String id, HttpServletRequest request) {
        ScimGroup group = service.get(idOf(id));
        return ScimAnswers.ok(resource(directory, group, request), group.version(), request);
    }

    private ObjectNode resource(Provisioner directory, ScimGroup group, HttpServletRequest request) {
        var choice = ScimQuery.AttributeChoice.of(request);
        Optional<List<ScimGroup.Member>> members = choice.has(MEMBERS)
                ? Optional.of(service.members(List.of(group.id())).getOrDefault(group.id(), List.of()))
                : Optional.empty();
        return resources.group(directory.municipality(), group, members, choice);
    }

    @PostMapping
    ResponseEntity<byte[]> create(@AuthenticationPrincipal Provisioner directory, HttpServletRequest request)
            throws IOException {
        ObjectNode sent = ScimJson.read(request);
        ScimGroup group = service.create(
                GroupPatch.displayName(ScimJson.get(sent, "displayName")),
                GroupPatch.externalId(ScimJson.get(sent, "externalId")),
                GroupPatch.members(ScimJson.get(sent, MEMBERS)));
        return ScimAnswers.created(
                resource(directory, group, request),
                group.version(),
                resources.groupLocation(directory.municipality(), group));
    }

    /** A group without a list of members has none afterwards. */
    @PutMapping("/{id}")
    ResponseEntity<byte[]> replace(
            @AuthenticationPrincipal Provisioner directory, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        ObjectNode sent = ScimJson.read(request);
        List<Edit> edits = new ArrayList<>();
        edits.add(new Edit.Rename(GroupPatch.displayName(ScimJson.get(sent, "displayName"))));
        edits.add(new Edit.Identify(GroupPatch.externalId(ScimJson.get(sent, "externalId"))));
        edits.add(new Edit.Replace(GroupPatch.members(ScimJson.get(sent, MEMBERS))));
        ScimGroup group = service.change(idOf(id), ScimAnswers.expected(request), edits);
        return ScimAnswers.ok(resource(directory, group, request), group.version(), request);
    }

    /** Says nothing of the group, which may be large; who asked for some attributes gets them. */
    @PatchMapping("/{id}")
    ResponseEntity<byte[]> change(
            @AuthenticationPrincipal Provisioner directory, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        ScimGroup group =
                service.change(idOf(id), ScimAnswers.expected(request), GroupPatch.read(ScimJson.read(request)));
        if (request.getParameter("attributes") == null) {
            return ResponseEntity.noContent()
                    .eTag(ScimAnswers.etag(group.version()))
                    .build();
        }
        return ScimAnswers.ok(resource(directory, group, request), group.version(), request);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, HttpServletRequest request) {
        service.delete(idOf(id), ScimAnswers.expected(request));
        return ResponseEntity.noContent().build();
    }

    private static ScimGroupId idOf(String text) {
        return ScimGroupId.parse(text).orElseThrow(ScimFault::notFound);
    }
}
