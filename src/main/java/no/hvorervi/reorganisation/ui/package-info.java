/** The view of the unit tree, and the forms that change it. */
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
            "reorganisation"
        })
package no.hvorervi.reorganisation.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
