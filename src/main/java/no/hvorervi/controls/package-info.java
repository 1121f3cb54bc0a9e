/** The register of controls: what units say that controls cost them, who answers for each, and what was answered and done. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "audit",
            "personal",
            "accounts",
            "access",
            "organisation",
            "municipalities",
            "people",
            "digest",
            "assessment"
        })
package no.hvorervi.controls;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
