/** The open assessments that a unit's leader makes of the unit, and what they show. */
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
            "criteria",
            "organisation"
        })
package no.hvorervi.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
