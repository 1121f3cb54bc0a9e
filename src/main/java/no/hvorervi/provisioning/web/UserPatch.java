package no.hvorervi.provisioning.web;

import java.util.List;
import no.hvorervi.provisioning.ScimUser;
import tools.jackson.databind.node.ObjectNode;

/** A change of a user, operation by operation. */
record UserPatch(List<PatchOperation> operations) {

    static UserPatch read(ObjectNode request) {
        return new UserPatch(PatchOperation.read(request));
    }

    ScimUser.Profile apply(ScimUser.Profile before) {
        UserDocument document = UserDocument.of(before);
        for (PatchOperation operation : operations) {
            if (operation.path().isEmpty() && operation.value() instanceof ObjectNode object) {
                document.putAll(object, false);
            } else if (operation.kind() == PatchOperation.Kind.REMOVE) {
                operation.path().ifPresent(document::remove);
            } else {
                operation.path().ifPresent(path -> document.put(path, operation.value()));
            }
        }
        return document.toProfile();
    }
}
