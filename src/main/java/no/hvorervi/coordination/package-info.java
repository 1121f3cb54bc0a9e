/** What units do together, and what they hand to the nearest leader above, who owes an answer. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "ids",
            "audit",
            "personal",
            "digest",
            "accounts",
            "access",
            "organisation",
            "people",
            "actions"
        })
package no.hvorervi.coordination;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
