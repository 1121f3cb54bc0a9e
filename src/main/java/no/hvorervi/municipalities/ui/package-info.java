/** The views of municipalities and of their agreements. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "accounts",
            "credentials",
            "access",
            "organisation",
            "municipalities"
        })
package no.hvorervi.municipalities.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
