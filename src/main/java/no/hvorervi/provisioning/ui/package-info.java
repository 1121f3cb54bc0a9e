/** The view in which directories are connected. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "accounts",
            "access",
            "organisation",
            "municipalities",
            "provisioning"
        })
package no.hvorervi.provisioning.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
