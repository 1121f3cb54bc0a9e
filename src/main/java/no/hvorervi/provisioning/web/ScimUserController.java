package no.hvorervi.provisioning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import no.hvorervi.ids.ScimUserId;
import no.hvorervi.provisioning.Provisioner;
import no.hvorervi.provisioning.ScimSearch;
import no.hvorervi.provisioning.ScimUser;
import no.hvorervi.provisioning.ScimUserService;
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

/** Users of a municipality's own directory. */
@RestController
@RequestMapping(ScimRequests.USERS)
class ScimUserController {

    private final ScimUserService service;
    private final ScimResources resources;

    ScimUserController(ScimUserService service, ScimResources resources) {
        this.service = service;
        this.resources = resources;
    }

    @GetMapping
    ResponseEntity<byte[]> find(@AuthenticationPrincipal Provisioner directory, HttpServletRequest request) {
        ScimQuery query = ScimQuery.ofUsers(request);
        ScimSearch.Found<ScimUser> found = service.find(query.search());
        return ScimAnswers.ok(ScimResources.list(
                found.total(),
                query.startIndex(),
                found.items().stream()
                        .map(user -> resources.user(directory.municipality(), user, query.attributes()))
                        .toList()));
    }

    @GetMapping("/{id}")
    ResponseEntity<byte[]> get(
            @AuthenticationPrincipal Provisioner directory, @PathVariable String id, HttpServletRequest request) {
        return answer(directory, service.get(idOf(id)), request);
    }

    @PostMapping
    ResponseEntity<byte[]> create(@AuthenticationPrincipal Provisioner directory, HttpServletRequest request)
            throws IOException {
        ScimUser.Profile profile = UserDocument.of(ScimJson.read(request), true).toProfile();
        ScimUser user = service.create(profile);
        return ScimAnswers.created(
                resources.user(directory.municipality(), user, ScimQuery.AttributeChoice.of(request)),
                user.version(),
                resources.userLocation(directory.municipality(), user));
    }

    /** Who does not say whether the person is to be let in, leaves it as it is. */
    @PutMapping("/{id}")
    ResponseEntity<byte[]> replace(
            @AuthenticationPrincipal Provisioner directory, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        var resource = ScimJson.read(request);
        // Before anything is looked up, so that a wrong one is answered as that.
        UserDocument.of(resource, true).toProfile();
        ScimUser user = service.change(
                idOf(id), ScimAnswers.expected(request), before -> UserDocument.of(resource, before.active())
                        .toProfile());
        return answer(directory, user, request);
    }

    @PatchMapping("/{id}")
    ResponseEntity<byte[]> change(
            @AuthenticationPrincipal Provisioner directory, @PathVariable String id, HttpServletRequest request)
            throws IOException {
        UserPatch patch = UserPatch.read(ScimJson.read(request));
        return answer(directory, service.change(idOf(id), ScimAnswers.expected(request), patch::apply), request);
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable String id, HttpServletRequest request) {
        service.delete(idOf(id), ScimAnswers.expected(request));
        return ResponseEntity.noContent().build();
    }

    private ResponseEntity<byte[]> answer(Provisioner directory, ScimUser user, HttpServletRequest request) {
        return ScimAnswers.ok(
                resources.user(directory.municipality(), user, ScimQuery.AttributeChoice.of(request)),
                user.version(),
                request);
    }

    private static ScimUserId idOf(String text) {
        return ScimUserId.parse(text).orElseThrow(ScimFault::notFound);
    }
}
