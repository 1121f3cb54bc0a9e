/** The views of people and of their roles in units. */
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
            "municipalities",
            "people"
        })
package no.hvorervi.people.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
