/** What units decide to do about what they are scored on, and what became of it. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "audit",
            "personal",
            "digest",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "people",
            "assessment",
            "released"
        })
package no.hvorervi.actions;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
