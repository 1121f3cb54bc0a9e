/** Who belongs to which municipality and holds which role in which unit. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "audit",
            "personal",
            "accounts",
            "credentials",
            "access",
            "organisation",
            "municipalities"
        })
package no.hvorervi.people;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
