/** The pages of a unit's actions. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "base",
            "base::ui",
            "ids",
            "i18n",
            "access",
            "criteria",
            "organisation",
            "people",
            "released",
            "actions",
            "actions::kit"
        })
package no.hvorervi.actions.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
