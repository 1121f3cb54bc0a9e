/** The open assessments that a unit's leader and its representatives make of the unit, and what they show. */
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
            "organisation",
            "rounds"
        })
package no.hvorervi.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
