/** What a municipality's own directory tells of its people, and which roles its groups stand for. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "audit",
            "personal",
            "accounts",
            "access",
            "organisation",
            "municipalities",
            "people"
        })
package no.hvorervi.provisioning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
