package no.hvorervi.provisioning;

import no.hvorervi.ids.MunicipalityId;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Which directory's request this code carries out. */
@Component
class CurrentProvisioner {

    /** @throws AccessDeniedException if it is not a directory's request */
    Provisioner get() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof Provisioner provisioner) {
            return provisioner;
        }
        throw new AccessDeniedException("Not a directory's request");
    }

    /** @throws AccessDeniedException if it is not a directory's request */
    MunicipalityId municipality() {
        return get().municipality();
    }
}
