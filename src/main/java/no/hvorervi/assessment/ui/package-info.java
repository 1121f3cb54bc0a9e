/** The views of a leader's assessment and of the unit's profile. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "accounts",
            "access",
            "criteria",
            "organisation",
            "assessment"
        })
package no.hvorervi.assessment.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
